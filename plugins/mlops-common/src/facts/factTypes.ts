import { z } from 'zod';

/** Times travel as RFC 3339 strings with an offset. @public */
export const timestampSchema = z.iso.datetime({ offset: true });

/** Runs of any system, normalised. @public */
export const runStatusSchema = z.enum([
  'queued',
  'running',
  'succeeded',
  'failed',
  'cancelled',
  'skipped',
  'unknown',
]);

/** @public */
export type RunStatus = z.infer<typeof runStatusSchema>;

const tags = z.record(z.string(), z.string());

/** A registered model as its registry tells it. @public */
export const modelFactSchema = z.object({
  name: z.string().min(1),
  description: z.string().optional(),
  createdAt: timestampSchema.optional(),
  updatedAt: timestampSchema.optional(),
  tags,
  aliases: z.array(z.object({ alias: z.string(), version: z.string() })),
});

/** One version of a registered model. @public */
export const modelVersionFactSchema = z.object({
  modelKey: z.string().min(1).describe('Key of the model fact it belongs to'),
  version: z.string().min(1),
  status: z.enum(['pending', 'ready', 'failed', 'unknown']),
  statusMessage: z.string().optional(),
  createdAt: timestampSchema.optional(),
  updatedAt: timestampSchema.optional(),
  description: z.string().optional(),
  stage: z.string().optional().describe('Legacy stage, only when set'),
  runId: z.string().optional(),
  runUrl: z
    .string()
    .optional()
    .describe('Set when the run is on another server'),
  sourceUri: z.string().optional().describe('Where the artifact lies'),
  loggedModelId: z.string().optional(),
  tags,
});

/** A last value of a metric. NaN and infinities are kept by name. @public */
export const metricValueSchema = z.object({
  value: z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  step: z.number().optional(),
  timestamp: timestampSchema.optional(),
});

/** @public */
export type MetricValue = z.infer<typeof metricValueSchema>;

/** @public */
export const datasetInputSchema = z.object({
  name: z.string(),
  digest: z.string().optional(),
  sourceType: z.string().optional(),
  context: z.string().optional(),
  rowCount: z.number().optional(),
});

/** One training or evaluation run. @public */
export const runFactSchema = z.object({
  runId: z.string().min(1),
  name: z.string().optional(),
  experimentId: z.string().optional(),
  experimentName: z.string().optional(),
  status: runStatusSchema,
  startedAt: timestampSchema.optional(),
  endedAt: timestampSchema.optional(),
  user: z.string().optional(),
  deleted: z.boolean().default(false),
  params: z.record(z.string(), z.string()),
  metrics: z.record(z.string(), metricValueSchema),
  tags,
  datasetInputs: z.array(datasetInputSchema),
  modelOutputs: z.array(z.string()),
});

/** @public */
export const featureViewFactSchema = z.object({
  name: z.string().min(1),
  project: z.string(),
  type: z.enum(['batch', 'stream', 'onDemand', 'label']),
  description: z.string().optional(),
  owner: z
    .string()
    .optional()
    .describe('As the store spells it, often an e-mail'),
  tags,
  entities: z.array(
    z.object({
      name: z.string(),
      joinKeys: z.array(z.string()),
      valueType: z.string().optional(),
    }),
  ),
  features: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      description: z.string().optional(),
    }),
  ),
  sources: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      timestampField: z.string().optional(),
      createdTimestampField: z.string().optional(),
    }),
  ),
  ttlSeconds: z
    .number()
    .nullable()
    .describe('How long values stay valid; null when they never expire'),
  online: z.boolean(),
  offline: z.boolean(),
  version: z.string().optional(),
  state: z.string().optional(),
  createdAt: timestampSchema.optional(),
  updatedAt: timestampSchema.optional(),
  materializedUntil: timestampSchema
    .optional()
    .describe('End of the newest materialised interval'),
});

/** A named set of feature views that one model reads. @public */
export const featureServiceFactSchema = z.object({
  name: z.string().min(1),
  project: z.string(),
  description: z.string().optional(),
  owner: z.string().optional(),
  tags,
  modelName: z
    .string()
    .optional()
    .describe(
      'Model that reads it, from the tag that the source is configured with',
    ),
  featureViews: z.array(
    z.object({ name: z.string(), features: z.array(z.string()) }),
  ),
});

/** Statuses of a deployment across serving systems. @public */
export const deploymentStatusSchema = z.enum([
  'inService',
  'creating',
  'updating',
  'rollingBack',
  'outOfService',
  'deleting',
  'failed',
  'unknown',
]);

/** @public */
export type DeploymentStatus = z.infer<typeof deploymentStatusSchema>;

/** @public */
export const endpointConditionSchema = z.object({
  type: z.string(),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string().optional(),
  message: z.string().optional(),
  lastTransitionAt: timestampSchema.optional(),
});

/** @public */
export const endpointModelSchema = z.object({
  name: z.string(),
  version: z.string().optional(),
  uri: z.string().optional(),
  registryModel: z
    .string()
    .optional()
    .describe('Registered model as declared on the endpoint, never guessed'),
  trafficPercent: z.number().min(0).max(100).optional(),
  role: z.enum(['champion', 'canary', 'shadow']).optional(),
  ready: z.boolean().optional(),
});

/** @public */
export const endpointFactSchema = z.object({
  name: z.string().min(1),
  namespace: z.string().optional(),
  cluster: z.string().optional(),
  description: z.string().optional(),
  type: z.string().describe('kserve, llmisvc, external, …'),
  pattern: z.enum(['online', 'batch', 'streaming', 'edge']).optional(),
  environment: z.string().optional(),
  url: z.string().optional(),
  protocol: z.enum(['v1', 'v2', 'openai', 'grpc', 'http']).optional(),
  status: deploymentStatusSchema,
  statusMessage: z.string().optional(),
  conditions: z.array(endpointConditionSchema),
  models: z.array(endpointModelSchema),
  runtime: z.string().optional(),
  replicas: z
    .object({
      min: z.int().min(0),
      max: z.int().min(0).optional(),
    })
    .optional(),
  accelerator: z
    .object({
      type: z.string(),
      count: z.number().min(0).describe('Per replica'),
      mig: z.string().optional(),
    })
    .optional(),
  scaleToZero: z.boolean().optional(),
  authentication: z.string().optional(),
  owner: z.string().optional(),
  tags,
  simulated: z.boolean().default(false),
  createdAt: timestampSchema.optional(),
});

/** Schema of the data of each type of fact. @public */
export const factSchemas = {
  model: modelFactSchema,
  'model-version': modelVersionFactSchema,
  run: runFactSchema,
  'feature-view': featureViewFactSchema,
  'feature-service': featureServiceFactSchema,
  endpoint: endpointFactSchema,
} as const;

/** @public */
export type FactType = keyof typeof factSchemas;

/** @public */
export const FACT_TYPES = Object.keys(factSchemas) as FactType[];

/** @public */
export type FactDataMap = {
  [T in FactType]: z.infer<(typeof factSchemas)[T]>;
};

/** @public */
export type ModelFact = FactDataMap['model'];
/** @public */
export type ModelVersionFact = FactDataMap['model-version'];
/** @public */
export type RunFact = FactDataMap['run'];
/** @public */
export type FeatureViewFact = FactDataMap['feature-view'];
/** @public */
export type FeatureServiceFact = FactDataMap['feature-service'];
/** @public */
export type EndpointFact = FactDataMap['endpoint'];

/**
 * A dated statement about something in a source system, before it is stored.
 *
 * @public
 */
export interface FactInput<T extends FactType = FactType> {
  type: T;
  /** Stable within the source and type; the source's own spelling. */
  key: string;
  /** Key of the fact it belongs to: the model of a version, for example. */
  parentKey?: string;
  /** Where it can be seen in its own system. */
  url?: string;
  data: FactDataMap[T];
}

/** A stored fact. @public */
export interface Fact<T extends FactType = FactType> extends FactInput<T> {
  source: string;
  /** When the source last said so. */
  observedAt: string;
  /** When the content last changed. */
  changedAt: string;
  /** When it was first seen. */
  firstSeenAt: string;
}
