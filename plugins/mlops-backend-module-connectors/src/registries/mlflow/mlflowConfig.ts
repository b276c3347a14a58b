import { httpSettings } from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

/** Configuration of an MLflow source; documented in `config.d.ts`. */
export const mlflowConfig = z.strictObject({
  ...httpSettings('none', 'basic', 'bearer'),
  workspace: z.string().min(1).optional(),
  runs: z
    .strictObject({
      maxAgeDays: z.number().positive().default(180),
      maxLinked: z.int().min(0).default(5000),
    })
    .prefault({}),
});

export type MlflowConfig = z.output<typeof mlflowConfig>;

/** Path of the REST API below `baseUrl`. */
export const API = '/api/2.0/mlflow';
