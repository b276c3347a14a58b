import {
  Fact,
  FactDataMap,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';

export const FACTS = 'mlops_facts';
export const HISTORY = 'mlops_fact_history';
export const READS = 'mlops_fact_reads';

export interface FactRow {
  source: string;
  type: string;
  key: string;
  parent_key: string | null;
  url: string | null;
  data: string;
  hash: string;
  first_seen_at: string;
  changed_at: string;
  observed_at: string;
  missing_since: string | null;
}

export interface HistoryRow {
  source: string;
  type: string;
  key: string;
  data: string | null;
  changed_at: string;
  superseded_at: string;
}

export type FactWithReadRow = FactRow & { read_at: string | null };

/** Facts with the last complete reading of their type. */
export function selectFacts(
  db: Knex,
): Knex.QueryBuilder<FactRow, FactWithReadRow[]> {
  return db(FACTS)
    .leftJoin(READS, join =>
      join
        .on(`${READS}.source`, `${FACTS}.source`)
        .andOn(`${READS}.type`, `${FACTS}.type`),
    )
    .select(`${FACTS}.*`, `${READS}.read_at`);
}

export function toFact<T extends FactType>(
  type: T,
  row: FactWithReadRow,
): Fact<T> {
  return {
    type,
    source: row.source,
    key: row.key,
    ...(row.parent_key !== null && { parentKey: row.parent_key }),
    ...(row.url !== null && { url: row.url }),
    data: JSON.parse(row.data) as FactDataMap[T],
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    observedAt: observedAt(row),
  };
}

/** A complete reading has observed every fact that it did not find missing. */
function observedAt(row: FactWithReadRow): string {
  return row.missing_since === null &&
    row.read_at !== null &&
    row.read_at > row.observed_at
    ? row.read_at
    : row.observed_at;
}
