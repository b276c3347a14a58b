import {
  FactInput,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  runStatusTables,
  statusNormaliser,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { MlflowConfig } from './mlflowConfig';
import { mlflowPages } from './mlflowPages';
import { MlflowRun } from './mlflowSchemas';

const runStatus = statusNormaliser(runStatusTables.mlflow);

/** What a run's metrics say; the last value of each. */
type Metrics = RunFact['metrics'];

export function runFact(
  run: MlflowRun,
  config: MlflowConfig,
  experimentName: string | undefined,
): FactInput<'run'> {
  const { info, data, inputs, outputs } = run;
  return {
    type: 'run',
    key: info.run_id,
    url:
      info.experiment_id &&
      mlflowPages(config).run(info.experiment_id, info.run_id),
    data: {
      runId: info.run_id,
      name: info.run_name ?? data.tags['mlflow.runName'],
      experimentId: info.experiment_id,
      experimentName,
      status: runStatus(info.status),
      startedAt: info.start_time,
      endedAt: info.end_time,
      user: data.tags['mlflow.user'] ?? info.user_id,
      deleted: info.lifecycle_stage === 'deleted',
      params: data.params,
      metrics: metricsOf(data.metrics),
      tags: data.tags,
      datasetInputs: inputs.dataset_inputs.map(({ dataset, tags }) => ({
        name: dataset.name,
        digest: dataset.digest,
        sourceType: dataset.source_type,
        context: tags['mlflow.data.context'],
        rowCount: rowCountOf(dataset.profile),
      })),
      modelOutputs: outputs.model_outputs.map(({ model_id }) => model_id),
    },
  };
}

/** Key of a run that is malformed elsewhere. */
export function rawRunKey(raw: unknown): string | undefined {
  return z.object({ info: z.object({ run_id: z.string() }) }).safeParse(raw)
    .data?.info.run_id;
}

function metricsOf(metrics: MlflowRun['data']['metrics']): Metrics {
  return Object.fromEntries(
    metrics.map(({ key, value, timestamp, step }) => [
      key,
      { value: infinite(value), timestamp, step },
    ]),
  );
}

/** MLflow's SQL stores keep an infinity as the largest number there is. */
function infinite(value: Metrics[string]['value']): Metrics[string]['value'] {
  if (value === Number.MAX_VALUE) return 'Infinity';
  if (value === -Number.MAX_VALUE) return '-Infinity';
  return value;
}

/** The number of rows, where the profile of a dataset tells it. */
function rowCountOf(profile: string | undefined): number | undefined {
  if (!profile) return undefined;
  try {
    return z.object({ num_rows: z.number() }).parse(JSON.parse(profile))
      .num_rows;
  } catch {
    // Profiles are free text: one in another form tells no number of rows.
    return undefined;
  }
}
