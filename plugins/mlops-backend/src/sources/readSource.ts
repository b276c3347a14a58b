import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  ConnectorSession,
  FactEvent,
  FactsReading,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { FactFilter } from './factFilter';
import { SyncProgress } from './SyncProgress';

/** Which types a session read to their end, and why it did not others. */
export interface ReadOutcome {
  complete: Set<FactType>;
  incomplete: Map<FactType, string>;
}

/**
 * Streams a source into the facts, a page at a time: a page is written before
 * the next one is asked for.
 *
 * @throws when nothing could be read, and the reason of the signal
 */
export async function readSource(options: {
  session: ConnectorSession;
  reading: FactsReading;
  filter: FactFilter;
  progress: SyncProgress;
  signal: AbortSignal;
  /** Before each page is written. */
  beforeWrite(): Promise<void>;
}): Promise<ReadOutcome> {
  const { session, reading, progress, signal } = options;
  const complete = new Set<FactType>();
  const incomplete = new Map<FactType, string>();
  const events = session.read({ signal, report: progress });
  for await (const event of abortable(events, signal)) {
    switch (event.kind) {
      case 'facts':
        await options.beforeWrite();
        await writePage(event, options);
        break;
      case 'complete':
        reading.keep(event.type, event.unreadable ?? []);
        complete.add(event.type);
        break;
      case 'incomplete':
        incomplete.set(event.type, event.reason);
        break;
      default:
        break;
    }
  }
  for (const type of incomplete.keys()) complete.delete(type);
  return { complete, incomplete };
}

async function writePage(
  { type, facts }: FactEvent & { kind: 'facts' },
  options: {
    reading: FactsReading;
    filter: FactFilter;
    progress: SyncProgress;
  },
): Promise<void> {
  const kept = facts.filter(fact => {
    const reason = options.filter(fact);
    if (reason !== undefined) options.progress.skip(type, reason, fact.key);
    return reason === undefined;
  });
  options.progress.wrote(type, await options.reading.write(type, kept));
}

/** Ends with the signal even when the source does not listen to it. */
async function* abortable<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: a generator that hangs would never come back from it.
    iterator.return?.().catch(() => undefined);
  }
}
