import { InputError } from '@backstage/errors';
import {
  Facets,
  LIST_FILTERS,
  ListFilter,
  listQuerySchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';

/** A query after its contract was applied. */
export type ParsedListQuery = z.output<typeof listQuerySchema>;

/** Most values of one facet; the rarest are left out. */
const MAX_FACET_VALUES = 100;

/** How rows of one kind are searched, filtered, sorted and counted. */
export interface ListDefinition<R> {
  /** What a search looks at. */
  searchText(row: R): string;
  /** Values of a row by filter; a filter that is missing here does not apply. */
  filters: Partial<Record<ListFilter, (row: R) => Array<string | undefined>>>;
  /** Values to sort by; rows without one come last. */
  sorts: Record<string, (row: R) => string | number | undefined>;
  /** How much a row wants attention; higher is worse and comes first. */
  attention(row: R): number;
  title(row: R): string;
  /** Counts over all matching rows. */
  summary(rows: readonly R[]): Record<string, number>;
}

/** A page of rows as the contract has it. */
export interface RowPage<R> {
  items: R[];
  total: number;
  facets: Facets;
  summary: Record<string, number>;
}

/**
 * Searches, filters, sorts and pages rows. A facet counts the rows that its
 * own filter does not hold back: the numbers tell what choosing a value brings.
 *
 * @throws InputError for a sort that the list does not have
 */
export function listRows<R extends object>(
  rows: readonly R[],
  query: ParsedListQuery,
  definition: ListDefinition<R>,
): RowPage<R> {
  const { matching, facets } = select(rows, query, definition);
  const sorted = sortRows(matching, query, definition);
  return {
    items: sorted.slice(query.offset, query.offset + query.limit),
    total: matching.length,
    facets,
    summary: definition.summary(matching),
  };
}

/** All matching rows in order, for a download. */
export function allRows<R extends object>(
  rows: readonly R[],
  query: ParsedListQuery,
  definition: ListDefinition<R>,
): R[] {
  return sortRows(select(rows, query, definition).matching, query, definition);
}

function select<R extends object>(
  rows: readonly R[],
  query: ParsedListQuery,
  definition: ListDefinition<R>,
): { matching: R[]; facets: Facets } {
  const terms = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const filters = LIST_FILTERS.flatMap(name => {
    const values = definition.filters[name];
    const wanted = query[name];
    return values
      ? [{ name, values, wanted: wanted?.length ? new Set(wanted) : undefined }]
      : [];
  });
  const counts = filters.map(() => new Map<string, number>());
  const matching: R[] = [];
  for (const row of inTitleOrder(rows, definition)) {
    if (!terms.every(term => searchTextOf(row, definition).includes(term))) {
      continue;
    }
    const values = filters.map(filter => filter.values(row));
    const failed = filters.flatMap(({ wanted }, index) =>
      wanted && !values[index].some(one => one !== undefined && wanted.has(one))
        ? [index]
        : [],
    );
    if (failed.length > 1) continue;
    if (failed.length === 0) matching.push(row);
    values.forEach((ofFilter, index) => {
      if (failed.length === 0 || failed[0] === index) {
        count(counts[index], ofFilter);
      }
    });
  }
  return {
    matching,
    facets: Object.fromEntries(
      filters.map(({ name }, index) => [name, toFacet(counts[index])]),
    ),
  };
}

const searchTexts = new WeakMap<object, string>();

/** Rows live as long as a snapshot; their text is lower-cased once. */
function searchTextOf<R extends object>(
  row: R,
  definition: ListDefinition<R>,
): string {
  let text = searchTexts.get(row);
  if (text === undefined) {
    text = definition.searchText(row).toLowerCase();
    searchTexts.set(row, text);
  }
  return text;
}

function count(
  counts: Map<string, number>,
  values: Array<string | undefined>,
): void {
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

function toFacet(counts: Map<string, number>): Facets[string] {
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES);
}

const collator = new Intl.Collator('en-US', {
  numeric: true,
  sensitivity: 'base',
});

const titleOrders = new WeakMap<object, unknown>();

/**
 * Rows in order of title. Comparing words as people do is the dearest part of
 * a list, and the rows of one snapshot are listed many times: it is done once.
 */
function inTitleOrder<R extends object>(
  rows: readonly R[],
  definition: ListDefinition<R>,
): readonly R[] {
  const known = titleOrders.get(rows);
  // Stored below, from the same rows.
  if (known) return known as readonly R[];
  const sorted = rows.toSorted((a, b) =>
    collator.compare(definition.title(a), definition.title(b)),
  );
  titleOrders.set(rows, sorted);
  return sorted;
}

/** Sorts rows that are in order of title; equal rows stay in that order. */
function sortRows<R>(
  rows: R[],
  query: ParsedListQuery,
  definition: ListDefinition<R>,
): R[] {
  if (!query.sort) {
    return sortBy(rows, row => -definition.attention(row));
  }
  const value = Object.hasOwn(definition.sorts, query.sort)
    ? definition.sorts[query.sort]
    : undefined;
  if (!value) {
    throw new InputError(
      `sort: "${query.sort}" is none of ${Object.keys(definition.sorts).join(', ')}`,
    );
  }
  const direction = query.order === 'desc' ? -1 : 1;
  const values = rows.map(value);
  const ranks = ranksOf(values);
  return sortBy(rows, (_, index) => {
    const one = values[index];
    if (one === undefined) return Infinity;
    const rank = typeof one === 'number' ? one : ranks.get(one);
    return direction * (rank ?? 0);
  });
}

/** Few rows have words of their own: each word is compared once. */
function ranksOf(
  values: Array<string | number | undefined>,
): Map<string, number> {
  const words = new Set(values.filter(value => typeof value === 'string'));
  const ranks = new Map<string, number>();
  let rank = 0;
  let previous: string | undefined;
  for (const word of [...words].sort(collator.compare)) {
    if (previous === undefined || collator.compare(previous, word) !== 0)
      rank++;
    ranks.set(word, rank);
    previous = word;
  }
  return ranks;
}

function sortBy<R>(rows: R[], key: (row: R, index: number) => number): R[] {
  return rows
    .map((row, index) => ({ row, key: key(row, index) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(one => one.row);
}
