import { z } from 'zod';
import { ConnectorDefinition } from '../definition';
import { ConnectorSession } from '../types';
import { readFacts } from './readFacts';
import { runTest } from './runTest';
import { callContext, SessionBase } from './SourceAccess';

/** Binds a definition to one configured source. */
export function openSession<Schema extends z.ZodType, Client, State>(
  definition: Pick<
    ConnectorDefinition<Schema, Client, State>,
    'address' | 'test' | 'facts' | 'onDemand' | 'state'
  >,
  base: SessionBase<z.output<Schema>, Client>,
  address: string | undefined,
): ConnectorSession {
  const { run, runArtifacts } = definition.onDemand ?? {};
  const contextOf = (signal: AbortSignal) =>
    callContext(base, {
      signal,
      retries: base.access.limits.retries,
      onRequest: () => {},
    });
  return {
    address: address === undefined ? undefined : base.redactor.redact(address),
    read: ({ signal, report }) =>
      readFacts(base, {
        readers: definition.facts,
        state: definition.state?.(base.config) as State,
        signal,
        report,
      }),
    test: ({ signal }) => runTest(base, { steps: definition.test, signal }),
    onDemand: {
      run: run && ((runId, { signal }) => run(runId, contextOf(signal))),
      runArtifacts:
        runArtifacts &&
        ((fact, { signal }) => runArtifacts(fact, contextOf(signal))),
    },
    close: () => base.access.close(),
  };
}
