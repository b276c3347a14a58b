import { z } from 'zod';
import { runStatusSchema } from '../facts';
import rules from './tenThings.json';
import { reproducibilityItemIdSchema } from './types';

/**
 * What a rule can ask of a run. Names and values are regular expressions,
 * except the name of a tag, which is exact.
 *
 * @public
 */
export type ReproducibilityCondition =
  | { all: ReproducibilityCondition[] }
  | { any: ReproducibilityCondition[] }
  | { tag: string; matches: string }
  | { param: string; matches?: string }
  | { paramsAtLeast: number }
  | { metric: string; finite?: boolean }
  | { artifact: string }
  | { datasetInput: 'any' | 'digest' | 'rowCount' }
  | { modelOutput: true }
  | { sourceUri: true }
  | { status: z.infer<typeof runStatusSchema> }
  | { started: true }
  | { ended: true }
  | { shorterThanSeconds: number };

const pattern = z.string().refine(isPattern, 'must be a regular expression');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source.length > 0;
  } catch {
    return false;
  }
}

const conditionSchema: z.ZodType<ReproducibilityCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ tag: z.string(), matches: pattern }),
    z.strictObject({ param: pattern, matches: pattern.optional() }),
    z.strictObject({ paramsAtLeast: z.int().min(1) }),
    z.strictObject({ metric: pattern, finite: z.boolean().optional() }),
    z.strictObject({ artifact: pattern }),
    z.strictObject({ datasetInput: z.enum(['any', 'digest', 'rowCount']) }),
    z.strictObject({ modelOutput: z.literal(true) }),
    z.strictObject({ sourceUri: z.literal(true) }),
    z.strictObject({ status: runStatusSchema }),
    z.strictObject({ started: z.literal(true) }),
    z.strictObject({ ended: z.literal(true) }),
    z.strictObject({ shorterThanSeconds: z.number().positive() }),
  ]),
);

/**
 * Rule of one item: the first grade whose condition holds is the state, and
 * `missing` is what remains.
 *
 * @public
 */
export const reproducibilityRuleSchema = z.strictObject({
  id: reproducibilityItemIdSchema,
  grades: z.array(
    z.strictObject({
      state: z.enum(['full', 'partial']),
      when: conditionSchema,
      reason: z.string().min(1),
      fix: z.string().min(1).optional(),
    }),
  ),
  missing: z.strictObject({
    reason: z.string().min(1),
    fix: z.string().min(1),
  }),
});

/** @public */
export type ReproducibilityRule = z.infer<typeof reproducibilityRuleSchema>;

/** The ten rules, in the order they are shown. @public */
export const reproducibilityRules: readonly ReproducibilityRule[] = z
  .array(reproducibilityRuleSchema)
  .parse(rules);
