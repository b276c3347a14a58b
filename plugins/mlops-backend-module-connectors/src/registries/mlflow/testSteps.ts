import {
  CallContext,
  HttpClient,
  SourceError,
  step,
  StepDefinition,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { API, MlflowConfig } from './mlflowConfig';
import { HOST_REFUSED } from './mlflowHints';
import { experiment } from './mlflowSchemas';

type Context = CallContext<MlflowConfig, HttpClient>;

function statusOf(error: unknown): number | undefined {
  return error instanceof SourceError ? error.status : undefined;
}

async function firstExperiments({ client }: Context) {
  const answer = await client.post(`${API}/experiments/search`, {
    max_results: 5,
  });
  return z
    .object({ experiments: z.array(experiment).default([]) })
    .parse(answer).experiments;
}

/**
 * Any answer says that MLflow is there: with basic authentication even the
 * version is for known users only, which a later step is about. Servers behind
 * a gateway may only let `/health` through.
 */
async function reach({ client }: Context): Promise<string> {
  try {
    const version = (await client.text('/version')).trim();
    if (/^\d+(\.\w+)+$/.test(version)) return `MLflow ${version}`;
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403) return 'It answers';
    if (status !== 404) throw error;
  }
  await client.text('/health');
  return 'MLflow of an unknown version';
}

async function acceptsHost(context: Context): Promise<string> {
  try {
    await firstExperiments(context);
  } catch (error) {
    const refused =
      error instanceof SourceError && error.body?.includes(HOST_REFUSED);
    // What else is wrong is for the steps that come after.
    if (refused || statusOf(error) === undefined) throw error;
  }
  return new URL(context.config.baseUrl).host;
}

async function acceptsUser(context: Context): Promise<string> {
  await firstExperiments(context);
  const { type } = context.config.auth;
  return type === 'none' ? 'No credentials needed' : `As ${type} user`;
}

async function readsModels({ client }: Context): Promise<void> {
  await client.get(`${API}/registered-models/search`, { max_results: 1 });
}

async function readsRuns(context: Context): Promise<string> {
  const experiments = await firstExperiments(context);
  if (experiments.length === 0) return 'No experiments yet';
  await context.client.post(`${API}/runs/search`, {
    experiment_ids: experiments.map(({ experiment_id }) => experiment_id),
    max_results: 1,
  });
  return `Such as those of ${experiments[0].name}`;
}

/** From the network up to what is read, one cause at a time. */
export const mlflowTestSteps: StepDefinition<MlflowConfig>[] = [
  step({ id: 'reach', title: 'Reach MLflow', run: reach }),
  step({ id: 'host', title: 'Accept the host name', run: acceptsHost }),
  step({ id: 'auth', title: 'Accept the credentials', run: acceptsUser }),
  step({ id: 'models', title: 'Read registered models', run: readsModels }),
  step({ id: 'runs', title: 'Read runs', mandatory: false, run: readsRuns }),
];
