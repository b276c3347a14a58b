import { isError } from '@backstage/errors';
import {
  FACT_TYPES,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactReaders } from '../definition';
import { SourceError } from '../SourceError';
import { FactEvent, SyncReporter } from '../types';
import { SessionBase } from './SourceAccess';
import { TypeReading } from './TypeReading';

/** Types that a definition reads, in its order. */
export function factTypesOf(
  facts: FactReaders<never, never, never>,
): FactType[] {
  return (Object.keys(facts) as FactType[]).filter(
    type => FACT_TYPES.includes(type) && facts[type] !== undefined,
  );
}

/**
 * Runs the readers one after the other. One that fails costs its own type; when
 * the source is out of reach from the start, the others are not tried.
 *
 * @throws the reason of the signal, and the failure when nothing could be read
 */
export async function* readFacts<Config, Client, State>(
  base: SessionBase<Config, Client>,
  options: {
    readers: FactReaders<Config, Client, State>;
    state: State;
    signal: AbortSignal;
    report: SyncReporter;
  },
): AsyncGenerator<FactEvent> {
  const { readers, state, signal } = options;
  const report = base.redactor.reporter(options.report);
  const types = factTypesOf(readers);
  let anythingRead = false;
  let firstFailure: { error: unknown } | undefined;

  for (const [index, type] of types.entries()) {
    const reading = new TypeReading(base, { type, state, signal, report });
    try {
      for await (const facts of reading.read(readers[type])) {
        signal.throwIfAborted();
        anythingRead = true;
        if (facts.length > 0) yield { kind: 'facts', type, facts };
      }
      anythingRead = true;
      yield reading.end();
    } catch (error) {
      signal.throwIfAborted();
      const reason = base.redactor.redact(messageOf(error));
      report.error(
        `${typeTitle(type)} could not be read to the end: ${reason}`,
        {
          hint: error instanceof SourceError ? error.mitigation : undefined,
        },
      );
      yield { kind: 'incomplete', type, reason };
      firstFailure ??= { error };
      if (!anythingRead && outOfReach(error)) {
        for (const other of types.slice(index + 1)) {
          yield { kind: 'incomplete', type: other, reason };
        }
        break;
      }
    }
  }
  if (!anythingRead && firstFailure) throw firstFailure.error;
}

function outOfReach(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.status === undefined || error.status === 401) &&
    error.code !== 'ETOOLARGE'
  );
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

function typeTitle(type: FactType): string {
  const words = type.replace('-', ' ');
  return `${words[0].toUpperCase()}${words.slice(1)} facts`;
}
