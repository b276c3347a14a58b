export * from './assessReproducibility';
export {
  reproducibilityRules,
  reproducibilityRuleSchema,
  type ReproducibilityCondition,
  type ReproducibilityRule,
} from './rules';
export * from './types';
