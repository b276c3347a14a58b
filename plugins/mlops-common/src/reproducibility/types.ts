import { z } from 'zod';

/** The ten things a run must track to be repeatable. @public */
export const reproducibilityItemIdSchema = z.enum([
  'hyperparameters',
  'dataVersion',
  'codeVersion',
  'metrics',
  'artifact',
  'environment',
  'trainingTime',
  'resources',
  'seed',
  'datasetStatistics',
]);

/** @public */
export type ReproducibilityItemId = z.infer<typeof reproducibilityItemIdSchema>;

/** @public */
export const reproducibilityItemSchema = z.object({
  id: reproducibilityItemIdSchema,
  state: z.enum(['full', 'partial', 'missing', 'unknown']),
  reason: z.string(),
  evidence: z.string().optional().describe('What was found, shortened'),
  fix: z.string().optional().describe('A line of code that completes it'),
});

/** @public */
export type ReproducibilityItem = z.infer<typeof reproducibilityItemSchema>;

/** @public */
export const reproducibilityReportSchema = z.object({
  version: z.string().optional(),
  runId: z.string().optional(),
  score: z.number().nullable().describe('0 to 10; null while nothing is known'),
  items: z.array(reproducibilityItemSchema),
});

/** @public */
export type ReproducibilityReport = z.infer<typeof reproducibilityReportSchema>;
