import {
  EndpointRow,
  FEATURE_VIEW_SUMMARY_KEYS,
  FeatureViewRow,
  LIST_FILTERS,
  ListFilter,
  ListQuery,
  MODEL_SUMMARY_KEYS,
  ModelRow,
} from '@mlops-portal/backstage-plugin-mlops-common';

type Row = ModelRow | FeatureViewRow | EndpointRow;

/** Searches, filters, sorts and pages rows as the server does. */
export function listPage<R extends Row>(
  rows: readonly R[],
  query: ListQuery,
  summarize: (rows: readonly R[]) => Record<string, number>,
) {
  const { search = '', sort, order = 'asc' } = query;
  const wanted = search.toLocaleLowerCase('en-US');
  const matches = rows.filter(
    row =>
      row.title.toLocaleLowerCase('en-US').includes(wanted) &&
      LIST_FILTERS.every(filter => passes(row, filter, query)),
  );
  const sorted = sort
    ? matches.toSorted((a, b) => compare(a, b, sort, order))
    : matches;
  const offset = Number(query.offset ?? 0);
  const limit = Number(query.limit ?? 25);
  return {
    items: sorted.slice(offset, offset + limit),
    total: matches.length,
    facets: Object.fromEntries(
      LIST_FILTERS.map(filter => [filter, countValues(matches, filter)]),
    ),
    summary: summarize(matches),
  };
}

const modelStates: Record<
  (typeof MODEL_SUMMARY_KEYS)[number],
  (row: ModelRow) => boolean
> = {
  served: row => row.servedOn.length > 0,
  servedBroken: row =>
    row.servedOn.some(
      ({ status }) => status === 'failed' || status === 'outOfService',
    ),
  championNotServed: row =>
    row.championVersion !== undefined &&
    row.servedOn.length > 0 &&
    row.servedOn.every(({ version }) => version !== row.championVersion),
  withoutChampion: row => row.championVersion === undefined,
  lastRunFailed: row => row.lastRunStatus === 'failed',
  stale: row => row.stale,
};

const featureViewStates: Record<
  (typeof FEATURE_VIEW_SUMMARY_KEYS)[number],
  (row: FeatureViewRow) => boolean
> = {
  late: row => row.freshness === 'late',
  unknownFreshness: row => row.freshness === 'unknown',
  unused: row => row.consumers.length === 0,
  online: row => row.online,
  stale: row => row.stale,
};

/** @see MODEL_SUMMARY_KEYS */
export function summarizeModels(rows: readonly ModelRow[]) {
  const count = counter(rows);
  return Object.fromEntries(
    MODEL_SUMMARY_KEYS.map(key => [key, count(modelStates[key])]),
  );
}

/** @see FEATURE_VIEW_SUMMARY_KEYS */
export function summarizeFeatureViews(rows: readonly FeatureViewRow[]) {
  const count = counter(rows);
  return Object.fromEntries(
    FEATURE_VIEW_SUMMARY_KEYS.map(key => [key, count(featureViewStates[key])]),
  );
}

/** @see ENDPOINT_SUMMARY_KEYS */
export function summarizeEndpoints(rows: readonly EndpointRow[]) {
  const count = counter(rows);
  const changing = ['creating', 'updating', 'rollingBack', 'deleting'];
  return {
    inService: count(row => row.status === 'inService'),
    changing: count(row => changing.includes(row.status)),
    failed: count(row => row.status === 'failed'),
    outOfService: count(row => row.status === 'outOfService'),
    unknown: count(row => row.status === 'unknown'),
    accelerators: rows.reduce(
      (sum, row) => sum + (row.acceleratorCount ?? 0) * (row.replicasMin ?? 0),
      0,
    ),
    stale: count(row => row.stale),
  };
}

function counter<R>(rows: readonly R[]) {
  return (test: (row: R) => boolean) => rows.filter(test).length;
}

function valuesOf(row: Row, filter: ListFilter): string[] {
  if (filter === 'task') return 'tasks' in row ? row.tasks : [];
  if (filter === 'status') return statesOf(row);
  const fields: Record<string, unknown> = row;
  const value = fields[filter];
  return typeof value === 'string' ? [value] : [];
}

function statesOf(row: Row): string[] {
  if ('servedOn' in row) {
    return MODEL_SUMMARY_KEYS.filter(key => modelStates[key](row));
  }
  if ('freshness' in row) {
    const states = ['unused', 'online', 'stale'] as const;
    return [
      row.freshness,
      ...states.filter(key => featureViewStates[key](row)),
    ];
  }
  return [row.status];
}

function passes(row: Row, filter: ListFilter, query: ListQuery): boolean {
  const wanted = [query[filter] ?? []].flat();
  return (
    wanted.length === 0 ||
    valuesOf(row, filter).some(value => wanted.includes(value))
  );
}

function countValues(rows: readonly Row[], filter: ListFilter) {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap(row => valuesOf(row, filter))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function compare(a: Row, b: Row, by: string, order: 'asc' | 'desc'): number {
  const left = String((a as Record<string, unknown>)[by] ?? '');
  const right = String((b as Record<string, unknown>)[by] ?? '');
  const ascending = left.localeCompare(right, 'en-US', { numeric: true });
  return order === 'asc' ? ascending : -ascending;
}
