import { z } from 'zod';
import {
  endpointFactSchema,
  featureServiceFactSchema,
  featureViewFactSchema,
  metricValueSchema,
  modelVersionFactSchema,
  runFactSchema,
  timestampSchema,
} from '../facts';
import {
  endpointRowSchema,
  featureViewRowSchema,
  modelRowSchema,
} from './lists';

/** Where the facts of a page come from and how old they are. @public */
export const provenanceSchema = z.object({
  source: z.string(),
  sourceTitle: z.string(),
  connector: z.string(),
  url: z.string().optional().describe('The object in its own system'),
  observedAt: timestampSchema,
  stale: z.boolean(),
  staleReason: z.string().optional(),
});

/** @public */
export type Provenance = z.infer<typeof provenanceSchema>;

/** A run as pages show it: without its tags. @public */
export const runSummarySchema = runFactSchema
  .omit({ tags: true })
  .extend({ url: z.string().optional(), codeVersion: z.string().optional() });

/** @public */
export type RunSummary = z.infer<typeof runSummarySchema>;

/** @public */
export const modelVersionSchema = modelVersionFactSchema.extend({
  aliases: z.array(z.string()),
  role: z.enum(['champion', 'challenger']).optional(),
  url: z.string().optional(),
  metrics: z.record(z.string(), metricValueSchema),
  run: runSummarySchema.optional(),
});

/** @public */
export type ModelVersion = z.infer<typeof modelVersionSchema>;

/** @public */
export const modelDetailSchema = z.object({
  row: modelRowSchema,
  provenance: provenanceSchema.optional(),
  tags: z.record(z.string(), z.string()),
  aliases: z.array(z.object({ alias: z.string(), version: z.string() })),
});

/** @public */
export type ModelDetail = z.infer<typeof modelDetailSchema>;

/** Newest first. @public */
export const modelVersionPageSchema = z.object({
  items: z.array(modelVersionSchema),
  total: z.int(),
});

/** @public */
export type ModelVersionPage = z.infer<typeof modelVersionPageSchema>;

/** @public */
export const lineageNodeSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'source',
    'featureView',
    'dataset',
    'run',
    'model',
    'endpoint',
  ]),
  title: z.string(),
  subtitle: z.string().optional(),
  ref: z.string().optional().describe('Entity to open'),
  url: z.string().optional().describe('Place outside the portal to open'),
});

/** @public */
export const lineageSchema = z.object({
  nodes: z.array(lineageNodeSchema),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      label: z.string().optional(),
    }),
  ),
});

/** @public */
export type Lineage = z.infer<typeof lineageSchema>;

/** @public */
export const featureViewDetailSchema = z.object({
  row: featureViewRowSchema,
  provenance: provenanceSchema.optional(),
  fact: featureViewFactSchema.optional(),
  services: z.array(featureServiceFactSchema),
  definition: z
    .string()
    .optional()
    .describe('The view as Feast code, ready to copy'),
});

/** @public */
export type FeatureViewDetail = z.infer<typeof featureViewDetailSchema>;

/** @public */
export const endpointDetailSchema = z.object({
  row: endpointRowSchema,
  provenance: provenanceSchema.optional(),
  fact: endpointFactSchema.optional(),
  curl: z.string().optional().describe('A request to try, ready to copy'),
});

/** @public */
export type EndpointDetail = z.infer<typeof endpointDetailSchema>;

/** What is installed; screens show nothing else. @public */
export const capabilitiesSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string().optional(),
    }),
  ),
});

/** @public */
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** Changes of entities since a revision, for the catalog. @public */
export const entityChangesQuerySchema = z.object({
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/** @public */
export const entityChangesSchema = z.object({
  /** Changes when the store was made anew: readers start from 0 again. */
  epoch: z.string(),
  items: z.array(
    z.discriminatedUnion('op', [
      z.object({
        op: z.literal('upsert'),
        revision: z.int(),
        source: z.string(),
        entity: z.looseObject({}),
      }),
      z.object({
        op: z.literal('remove'),
        revision: z.int(),
        source: z.string(),
        ref: z.string(),
      }),
    ]),
  ),
  nextSince: z.int().describe('Pass as `since` for what follows'),
  more: z.boolean(),
  /** Sources that have completed at least one sync. */
  completeSources: z.array(z.string()),
  /** Every configured source. */
  sources: z.array(z.string()),
});

/** @public */
export type EntityChanges = z.infer<typeof entityChangesSchema>;
