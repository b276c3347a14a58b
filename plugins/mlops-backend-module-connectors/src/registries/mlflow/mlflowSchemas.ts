import { epochMilliseconds } from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

/** MLflow writes text that is not set as empty text. */
const text = () =>
  z
    .string()
    .nullish()
    .transform(value => value || undefined);

const pairs = z
  .array(z.object({ key: z.string(), value: z.string().default('') }))
  .default([])
  .transform(list =>
    Object.fromEntries(list.map(({ key, value }) => [key, value])),
  );

export const registeredModel = z.object({
  name: z.string().min(1),
  description: text(),
  creation_timestamp: epochMilliseconds().optional(),
  last_updated_timestamp: epochMilliseconds().optional(),
  tags: pairs,
  aliases: z
    .array(z.object({ alias: z.string(), version: z.coerce.string() }))
    .default([]),
});

export const modelVersion = z.object({
  name: z.string().min(1),
  version: z.coerce.string().min(1),
  status: z.string().optional(),
  status_message: text(),
  creation_timestamp: epochMilliseconds().optional(),
  last_updated_timestamp: epochMilliseconds().optional(),
  description: text(),
  current_stage: text(),
  source: text(),
  run_id: text(),
  run_link: text(),
  model_id: text(),
  tags: pairs,
});

export const experiment = z.object({
  experiment_id: z.coerce.string().min(1),
  name: z.string(),
});

const metric = z.object({
  key: z.string(),
  value: z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  timestamp: epochMilliseconds().optional(),
  step: z.coerce.number().optional(),
});

const datasetInput = z.object({
  tags: pairs,
  dataset: z.object({
    name: z.string(),
    digest: text(),
    source_type: text(),
    profile: text(),
  }),
});

export const run = z.object({
  info: z.object({
    run_id: z.string().min(1),
    run_name: text(),
    experiment_id: z.coerce.string().optional(),
    status: text(),
    start_time: epochMilliseconds().optional(),
    end_time: epochMilliseconds().optional(),
    user_id: text(),
    lifecycle_stage: text(),
  }),
  data: z
    .object({
      metrics: z.array(metric).default([]),
      params: pairs,
      tags: pairs,
    })
    .prefault({}),
  inputs: z
    .object({ dataset_inputs: z.array(datasetInput).default([]) })
    .prefault({}),
  outputs: z
    .object({
      model_outputs: z.array(z.object({ model_id: z.string() })).default([]),
    })
    .prefault({}),
});

export const artifactList = z.object({
  files: z
    .array(z.object({ path: z.string(), is_dir: z.boolean().default(false) }))
    .default([]),
});

export type MlflowModel = z.output<typeof registeredModel>;
export type MlflowVersion = z.output<typeof modelVersion>;
export type MlflowRun = z.output<typeof run>;
