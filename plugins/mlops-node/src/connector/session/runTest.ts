import { isError } from '@backstage/errors';
import { ConnectionTestStep } from '@mlops-portal/backstage-plugin-mlops-common';
import { StepDefinition, StepResult } from '../definition';
import { withinTime } from '../pacing/withRetries';
import { SourceError } from '../SourceError';
import { callContext, SessionBase } from './SourceAccess';

const STEP_SECONDS = 30;

/**
 * Runs the steps of a connection test in order; each has 30 seconds, and
 * nothing is tried twice, so that the answer comes soon.
 *
 * @throws the reason of the signal when it is aborted
 */
export async function* runTest<Config, Client>(
  base: SessionBase<Config, Client>,
  options: { steps: StepDefinition<Config, Client>[]; signal: AbortSignal },
): AsyncGenerator<ConnectionTestStep> {
  let stopped = false;
  for (const step of options.steps) {
    const mandatory = step.mandatory ?? true;
    const head = { id: step.id, title: step.title, mandatory };
    if (stopped) {
      yield { ...head, outcome: 'skipped', durationMs: 0 };
      continue;
    }
    const started = performance.now();
    const result = await runStep(base, step, options.signal);
    options.signal.throwIfAborted();
    yield {
      ...head,
      ...result,
      durationMs: Math.round(performance.now() - started),
    };
    stopped = result.outcome === 'fail' && (step.stopOnFailure ?? mandatory);
  }
}

async function runStep<Config, Client>(
  base: SessionBase<Config, Client>,
  step: StepDefinition<Config, Client>,
  signal: AbortSignal,
): Promise<Pick<ConnectionTestStep, 'outcome' | 'message' | 'mitigation'>> {
  const redact = (text: string | undefined) =>
    text === undefined ? undefined : base.redactor.redact(text);
  try {
    const result: StepResult = await withinTime(
      within =>
        step.run(
          callContext(base, {
            signal: within,
            retries: 0,
            onRequest: () => {},
          }),
        ),
      STEP_SECONDS,
      signal,
    );
    return typeof result === 'object'
      ? {
          outcome: result.outcome,
          message: redact(result.message),
          mitigation: redact(result.mitigation),
        }
      : { outcome: 'pass', message: redact(result ?? undefined) };
  } catch (error) {
    const advice = error instanceof SourceError ? error.mitigation : undefined;
    return {
      outcome: 'fail',
      message: redact(isError(error) ? error.message : String(error)),
      mitigation: redact(advice ?? step.mitigation),
    };
  }
}
