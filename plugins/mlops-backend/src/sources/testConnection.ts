import { toError } from '@backstage/errors';
import {
  ConnectionTest,
  ConnectionTestStep,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ConfiguredSource } from './ConfiguredSource';

/** Runs the connection test of a source; what goes wrong is part of the answer. */
export async function testConnection(
  source: ConfiguredSource,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const startedAt = new Date().toISOString();
  const steps: ConnectionTestStep[] = [];
  if (source.problem) {
    steps.push({
      id: 'configuration',
      title: 'Configuration',
      outcome: 'fail',
      mandatory: true,
      message: source.problem,
      mitigation: 'Correct this key in app-config.yaml and restart the backend',
      durationMs: 0,
    });
  } else {
    try {
      for await (const step of source.session().test({ signal })) {
        steps.push(step);
      }
    } catch (error) {
      steps.push({
        id: 'test',
        title: 'Connection test',
        outcome: 'fail',
        mandatory: true,
        message: toError(error).message,
        durationMs: Date.now() - Date.parse(startedAt),
      });
    }
  }
  return {
    sourceId: source.id,
    startedAt,
    ok: steps.every(step => !step.mandatory || step.outcome === 'pass'),
    steps,
  };
}
