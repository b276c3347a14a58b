import { z } from 'zod';
import { timestampSchema } from '../facts';

/** Health of a source, worst first. @public */
export const sourceHealthSchema = z.enum([
  'failing',
  'held',
  'stale',
  'warning',
  'never',
  'ok',
]);

/** @public */
export type SourceHealth = z.infer<typeof sourceHealthSchema>;

/** A problem met while reading a source, with a few of its occurrences. @public */
export const syncProblemSchema = z.object({
  level: z.enum(['warning', 'error']),
  message: z.string().describe('The same words for the same problem'),
  count: z.int().min(1),
  samples: z.array(z.string()).max(10),
  hint: z.string().optional().describe('What to do about it'),
});

/** @public */
export type SyncProblem = z.infer<typeof syncProblemSchema>;

/** @public */
export const factCountsSchema = z.object({
  total: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  skipped: z.int().describe('Left out by a filter or because it was malformed'),
});

/** @public */
export type FactCounts = z.infer<typeof factCountsSchema>;

/** What was left out on purpose, by type and reason. @public */
export const skippedFactsSchema = z.object({
  type: z.string(),
  reason: z.string(),
  count: z.int().min(1),
  samples: z.array(z.string()).max(10).describe('The first few names'),
});

/** @public */
export const syncOutcomeSchema = z.enum([
  'running',
  'succeeded',
  'failed',
  'held',
  'cancelled',
]);

/** @public */
export type SyncOutcome = z.infer<typeof syncOutcomeSchema>;

/** One reading of a source. @public */
export const syncRunSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  trigger: z.enum(['schedule', 'manual', 'action']),
  triggeredBy: z.string().optional(),
  startedAt: timestampSchema,
  endedAt: timestampSchema.optional(),
  outcome: syncOutcomeSchema,
  error: z.string().optional(),
  activity: z.string().optional().describe('What it is doing now'),
  pages: z.int(),
  requests: z.int(),
  counts: z.record(z.string(), factCountsSchema),
  problems: z.array(syncProblemSchema),
  skipped: z
    .array(skippedFactsSchema)
    .optional()
    .describe('What include and exclude or the connector left out'),
});

/** @public */
export type SyncRun = z.infer<typeof syncRunSchema>;

/** A removal that the guard holds back until an operator confirms it. @public */
export const heldRemovalSchema = z.object({
  id: z.string(),
  reason: z.enum(['too-many', 'empty']),
  detectedAt: timestampSchema,
  total: z.int().describe('Known before'),
  removed: z.int().describe('Missing now'),
  samples: z.array(z.string()),
});

/** @public */
export type HeldRemoval = z.infer<typeof heldRemovalSchema>;

/** @public */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  connector: z.string(),
  connectorTitle: z.string(),
  connectorStatus: z.enum(['stable', 'beta', 'retired']),
  owner: z.string().optional(),
  address: z.string().optional().describe('Where it is, without credentials'),
  factTypes: z.array(z.string()),
  health: sourceHealthSchema,
  healthReason: z.string().optional(),
  periodSeconds: z.number(),
  lastSuccessAt: timestampSchema.optional(),
  lastRun: syncRunSchema.optional(),
  counts: z.record(z.string(), z.int()).describe('Facts known by type'),
  heldRemoval: heldRemovalSchema.optional(),
  simulated: z.boolean(),
  may: z.object({ sync: z.boolean(), confirmRemoval: z.boolean() }),
});

/** @public */
export type Source = z.infer<typeof sourceSchema>;

/** @public */
export const sourceListSchema = z.object({ items: z.array(sourceSchema) });

/** @public */
export const connectionTestStepSchema = z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(['pass', 'fail', 'unknown', 'skipped']),
  mandatory: z.boolean(),
  message: z.string().optional(),
  mitigation: z.string().optional(),
  durationMs: z.number(),
});

/** One step of a connection test, as it ended. @public */
export type ConnectionTestStep = z.infer<typeof connectionTestStepSchema>;

/** @public */
export const connectionTestSchema = z.object({
  sourceId: z.string(),
  startedAt: timestampSchema,
  ok: z.boolean(),
  steps: z.array(connectionTestStepSchema),
});

/** @public */
export type ConnectionTest = z.infer<typeof connectionTestSchema>;
