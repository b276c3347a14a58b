import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { nameFilter } from './nameFilter';
import { GUARDED_TYPES } from './removalGuard';

/** PostgreSQL's index takes keys of up to 2,700 bytes. */
const MAX_KEY_LENGTH = 600;

/** Says why a fact is left out; undefined when it stays. */
export type FactFilter = (fact: FactInput) => string | undefined;

/**
 * Filters what a source brings by the names of models, feature views and
 * endpoints. Versions go with their model, whichever comes first.
 */
export function factFilter(options: {
  include: string[];
  exclude: string[];
}): FactFilter {
  const byName = nameFilter(options);
  return fact => {
    if (fact.key.length > MAX_KEY_LENGTH) {
      return `Its name is longer than ${MAX_KEY_LENGTH} characters`;
    }
    if (`${fact.key}${fact.parentKey}${fact.url}`.includes('\0')) {
      return 'Its name has a NUL character';
    }
    const name = filteredName(fact);
    return name === undefined ? undefined : byName(name);
  };
}

function filteredName(fact: FactInput): string | undefined {
  if (isOfType(fact, 'model-version')) return fact.data.modelKey;
  return isOneOf(fact, GUARDED_TYPES) ? fact.data.name : undefined;
}

function isOfType<T extends FactType>(
  fact: FactInput,
  type: T,
): fact is FactInput<T> {
  return fact.type === type;
}

function isOneOf<T extends FactType>(
  fact: FactInput,
  types: readonly T[],
): fact is FactInput<T> {
  return types.some(type => fact.type === type);
}
