import { reproducibilityReason } from './en/reproducibilityReason';
import { MlopsMessages } from './mlopsTranslationRef';

/**
 * Message of each reason that the built-in reproducibility rules give, by the
 * words of the rule.
 *
 * @public
 */
export const reproducibilityReasons: ReadonlyMap<
  string,
  Extract<keyof MlopsMessages, `reproducibility.reason.${string}`>
> = new Map(
  Object.entries(reproducibilityReason).map(([key, words]) => [
    words,
    key as keyof typeof reproducibilityReason,
  ]),
);
