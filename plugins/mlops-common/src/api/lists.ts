import { z } from 'zod';
import { deploymentStatusSchema, timestampSchema } from '../facts';
import { servingPatternSchema } from '../kinds';

const many = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .optional();

/** Query of the three lists; repeated parameters mean "one of". @public */
export const listQuerySchema = z.object({
  search: z.string().max(200).optional(),
  owner: many,
  system: many,
  domain: many,
  lifecycle: many,
  type: many,
  task: many,
  framework: many,
  source: many,
  status: many,
  sort: z.string().max(40).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});

/** @public */
export type ListQuery = z.input<typeof listQuerySchema>;

/** Parameters of {@link listQuerySchema} that filter. @public */
export const LIST_FILTERS = [
  'owner',
  'system',
  'domain',
  'lifecycle',
  'type',
  'task',
  'framework',
  'source',
  'status',
] as const;

/** @public */
export type ListFilter = (typeof LIST_FILTERS)[number];

/** What every row says of itself. @public */
export const rowBaseSchema = z.object({
  ref: z.string().describe('Reference of the entity'),
  title: z.string(),
  description: z.string().optional(),
  owner: z.string(),
  system: z.string().optional(),
  domain: z.string().optional(),
  lifecycle: z.string(),
  type: z.string(),
  source: z.string().optional().describe('Absent when declared in the catalog'),
  stale: z.boolean().describe('Its source has not answered for two periods'),
  observedAt: timestampSchema.optional(),
  simulated: z.boolean(),
});

/** @public */
export const servedOnSchema = z.object({
  ref: z.string(),
  title: z.string(),
  status: deploymentStatusSchema,
  version: z.string().optional(),
  role: z.string().optional(),
  trafficPercent: z.number().optional(),
});

/** @public */
export const modelRowSchema = rowBaseSchema.extend({
  tasks: z.array(z.string()),
  framework: z.string().optional(),
  versionCount: z.int(),
  latestVersion: z.string().optional(),
  latestVersionAt: timestampSchema.optional(),
  championVersion: z.string().optional(),
  championAlias: z
    .string()
    .optional()
    .describe('Alias or stage that makes it champion'),
  championAt: timestampSchema
    .optional()
    .describe('When that version was created'),
  challengerVersion: z.string().optional(),
  servedOn: z.array(servedOnSchema),
  lastRunAt: timestampSchema.optional(),
  lastRunStatus: z.string().optional(),
});

/** @public */
export type ModelRow = z.infer<typeof modelRowSchema>;

/** Freshness of a view against its own time to live. @public */
export const freshnessSchema = z.enum([
  'fresh',
  'late',
  'unknown',
  'notExpiring',
]);

/** @public */
export const featureViewRowSchema = rowBaseSchema.extend({
  project: z.string().optional(),
  entities: z.array(z.string()),
  featureCount: z.int(),
  online: z.boolean(),
  offline: z.boolean(),
  ttlSeconds: z.number().nullable().optional(),
  materializedUntil: timestampSchema.optional(),
  freshness: freshnessSchema,
  consumers: z.array(z.object({ ref: z.string(), title: z.string() })),
});

/** @public */
export type FeatureViewRow = z.infer<typeof featureViewRowSchema>;

/** @public */
export const endpointRowSchema = rowBaseSchema.extend({
  status: deploymentStatusSchema,
  statusMessage: z.string().optional(),
  pattern: servingPatternSchema.optional(),
  environment: z.string().optional(),
  url: z.string().optional(),
  runtime: z.string().optional(),
  models: z.array(
    z.object({
      ref: z.string().optional(),
      name: z.string(),
      version: z.string().optional(),
      role: z.string().optional(),
      trafficPercent: z.number().optional(),
    }),
  ),
  replicasMin: z.int().optional(),
  replicasMax: z.int().optional(),
  acceleratorType: z.string().optional(),
  acceleratorCount: z.number().optional().describe('Per replica'),
});

/** @public */
export type EndpointRow = z.infer<typeof endpointRowSchema>;

/** @public */
export const facetsSchema = z.record(
  z.string(),
  z.array(z.object({ value: z.string(), count: z.int() })),
);

/** @public */
export type Facets = z.infer<typeof facetsSchema>;

const page = <T extends z.ZodType>(row: T) =>
  z.object({
    items: z.array(row),
    total: z.int().describe('Rows that match the query and that you may see'),
    facets: facetsSchema,
    summary: z
      .record(z.string(), z.number())
      .describe(
        'Counts over all matching rows, for the first line of the page',
      ),
  });

/** @public */
export const modelPageSchema = page(modelRowSchema);
/** @public */
export type ModelPage = z.infer<typeof modelPageSchema>;
/** @public */
export const featureViewPageSchema = page(featureViewRowSchema);
/** @public */
export type FeatureViewPage = z.infer<typeof featureViewPageSchema>;
/** @public */
export const endpointPageSchema = page(endpointRowSchema);
/** @public */
export type EndpointPage = z.infer<typeof endpointPageSchema>;
