import {
  describeIssues,
  FactInput,
  factSchemas,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { SyncReporter } from '../types';

/**
 * The facts of a page that are sound: of the shape of their type, and seen for
 * the first time in this read. Others are reported and left out.
 */
export function keepFacts(
  facts: FactInput[],
  context: {
    type: FactType;
    /** Keys of the type so far; grows. */
    seen: Set<string>;
    report: SyncReporter;
    unreadable(key: string): void;
  },
): FactInput[] {
  const { type, seen, report } = context;
  return facts.flatMap(fact => {
    const parsed = factSchemas[type].safeParse(fact.data);
    if (!parsed.success) {
      report.warn(
        `A ${type} was left out: ${describeIssues(parsed.error)[0].replace(
          /\[\d+\]/g,
          '[*]',
        )}`,
        { sample: fact.key },
      );
      report.skip(type, 'malformed', fact.key);
      context.unreadable(fact.key);
      return [];
    }
    if (seen.has(fact.key)) {
      report.warn(
        `The source lists a ${type} more than once; the first is kept`,
        {
          sample: fact.key,
        },
      );
      return [];
    }
    seen.add(fact.key);
    return [{ ...fact, data: parsed.data }];
  });
}
