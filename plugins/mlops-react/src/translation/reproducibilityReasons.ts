import { reproducibilityReason } from './en/reproducibilityReason';

type ReasonKey = keyof typeof reproducibilityReason;

/**
 * Message of each reason that the built-in reproducibility rules give, by the
 * words of the rule.
 *
 * @public
 */
export const reproducibilityReasons: ReadonlyMap<string, ReasonKey> = new Map(
  Object.entries(reproducibilityReason).map(([key, words]) => [
    words,
    key as ReasonKey,
  ]),
);
