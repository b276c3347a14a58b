import {
  ConnectionTestStep,
  FactDataMap,
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import type {
  Connector,
  FactEvent,
  SyncReportSnapshot,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { ConnectorSession, SyncReport } from '../connector';
import { recordingLogger } from './recordingLogger';

/** What one reading of a source came to. @public */
export interface SourceReading {
  facts: FactInput[];
  /** The last event of each type; a type without one was not reached. */
  ends: Partial<Record<FactType, Exclude<FactEvent, { kind: 'facts' }>>>;
  report: SyncReportSnapshot;
  /** Set when reading threw. */
  error?: unknown;
  /** Lines of the log. */
  log: string[];
}

/**
 * Opens a source, reads it to its end and closes it.
 *
 * @param options - `onFacts` is called after each page
 * @public
 */
export async function readSource(
  connector: Connector,
  config: unknown,
  options: { signal?: AbortSignal; onFacts?(type: FactType): void } = {},
): Promise<SourceReading> {
  const { signal = new AbortController().signal, onFacts } = options;
  const logger = recordingLogger();
  const session = connector.open({ sourceId: 'test', config, logger });
  const report = new SyncReport();
  const reading: SourceReading = {
    facts: [],
    ends: {},
    report: report.snapshot(),
    log: logger.lines,
  };
  try {
    for await (const event of session.read({ signal, report })) {
      if (event.kind === 'facts') {
        reading.facts.push(...event.facts);
        onFacts?.(event.type);
      } else {
        reading.ends[event.type] = event;
      }
    }
  } catch (error) {
    reading.error = error;
  } finally {
    reading.report = report.snapshot();
    await session.close();
  }
  return reading;
}

/** Opens a source, runs its connection test and closes it. @public */
export async function testSource(
  connector: Connector,
  config: unknown,
): Promise<{ steps: ConnectionTestStep[]; log: string[] }> {
  const logger = recordingLogger();
  const session: ConnectorSession = connector.open({
    sourceId: 'test',
    config,
    logger,
  });
  const steps: ConnectionTestStep[] = [];
  try {
    const { signal } = new AbortController();
    for await (const step of session.test({ signal })) steps.push(step);
  } finally {
    await session.close();
  }
  return { steps, log: logger.lines };
}

/** Data of the facts of one type, by key. @public */
export function dataByKey<T extends FactType>(
  reading: Pick<SourceReading, 'facts'>,
  type: T,
): Record<string, FactDataMap[T]> {
  return Object.fromEntries(
    reading.facts
      .filter((fact): fact is FactInput<T> => fact.type === type)
      .map(fact => [fact.key, fact.data]),
  );
}
