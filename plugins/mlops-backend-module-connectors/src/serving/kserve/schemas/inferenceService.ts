import { z } from 'zod';
import { addressSchema, conditionsSchema, metadataSchema } from './common';
import { containerSchema, list, optional, podSchema } from './pods';

/** The model of a predictor, under `model` or under a framework's name. */
export const modelSpecSchema = containerSchema.extend({
  modelFormat: optional(
    z.object({ name: z.string(), version: optional(z.string()) }),
  ),
  runtime: optional(z.string()),
  protocolVersion: optional(z.string()),
  storageUri: optional(z.string()),
  storage: optional(
    z.object({
      path: optional(z.string()),
      parameters: optional(z.record(z.string(), z.string())),
    }),
  ),
});

export type ModelSpec = z.output<typeof modelSpecSchema>;

/** Frameworks that had a field of their own before `model` was added. */
export const LEGACY_FRAMEWORKS = [
  'sklearn',
  'xgboost',
  'tensorflow',
  'pytorch',
  'triton',
  'onnx',
  'huggingface',
  'lightgbm',
  'paddle',
  'pmml',
] as const;

const legacyShape = Object.fromEntries(
  LEGACY_FRAMEWORKS.map(framework => [framework, optional(modelSpecSchema)]),
) as Record<
  (typeof LEGACY_FRAMEWORKS)[number],
  ReturnType<typeof optional<typeof modelSpecSchema>>
>;

export const predictorSchema = podSchema.extend({
  name: optional(z.string()),
  minReplicas: optional(z.int().min(0)),
  maxReplicas: optional(z.int().min(0)),
  canaryTrafficPercent: optional(z.number().min(0).max(100)),
  model: optional(modelSpecSchema),
  storageUris: list(z.object({ uri: z.string() })),
  workerSpec: optional(
    podSchema.extend({
      pipelineParallelSize: optional(z.int().min(1)),
      tensorParallelSize: optional(z.int().min(1)),
    }),
  ),
  ...legacyShape,
});

export type Predictor = z.output<typeof predictorSchema>;

const modelStatusSchema = z.object({
  transitionStatus: optional(z.string()),
  states: optional(
    z.object({
      activeModelState: optional(z.string()),
      targetModelState: optional(z.string()),
    }),
  ),
  lastFailureInfo: optional(
    z.object({
      reason: optional(z.string()),
      message: optional(z.string()),
      exitCode: optional(z.int()),
    }),
  ),
});

export type ModelStatus = z.output<typeof modelStatusSchema>;

const componentStatusSchema = z.object({
  latestCreatedRevision: optional(z.string()),
  latestReadyRevision: optional(z.string()),
  latestRolledoutRevision: optional(z.string()),
  previousRolledoutRevision: optional(z.string()),
  traffic: list(
    z.object({
      revisionName: optional(z.string()),
      latestRevision: optional(z.boolean()),
      percent: optional(z.number().min(0).max(100)),
      tag: optional(z.string()),
    }),
  ),
});

/** An InferenceService of `serving.kserve.io/v1beta1`. */
export const inferenceServiceSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    predictor: predictorSchema,
    canary: list(
      z.object({
        predictor: predictorSchema,
        trafficPercent: optional(z.number().min(0).max(100)),
      }),
    ),
  }),
  status: z
    .object({
      url: optional(z.string()),
      address: addressSchema,
      conditions: conditionsSchema,
      components: optional(z.record(z.string(), componentStatusSchema)),
      modelStatus: optional(modelStatusSchema),
      canaryStatuses: list(
        z.object({
          name: optional(z.string()),
          ready: optional(z.boolean()),
          trafficPercent: optional(z.number().min(0).max(100)),
          modelStatus: optional(modelStatusSchema),
        }),
      ),
      servingRuntimeName: optional(z.string()),
      clusterServingRuntimeName: optional(z.string()),
    })
    .prefault({}),
});

export type InferenceService = z.output<typeof inferenceServiceSchema>;
