import {
  FEATURE_VIEW_SUMMARY_KEYS,
  FeatureViewRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { CsvColumn } from '../lists/csv';
import { ListDefinition } from '../lists/listRows';

const FRESHNESS_ORDER: FeatureViewRow['freshness'][] = [
  'late',
  'unknown',
  'fresh',
  'notExpiring',
];

const STATES: Record<
  (typeof FEATURE_VIEW_SUMMARY_KEYS)[number],
  (row: FeatureViewRow) => boolean
> = {
  late: row => row.freshness === 'late',
  unknownFreshness: row => row.freshness === 'unknown',
  unused: row => row.consumers.length === 0,
  online: row => row.online,
  stale: row => row.stale,
};

/** Late values that a model reads come first, then late, stale and unused views. */
const ATTENTION: Array<[number, (row: FeatureViewRow) => boolean]> = [
  [5, row => STATES.late(row) && !STATES.unused(row)],
  [4, STATES.late],
  [3, STATES.stale],
  [2, row => STATES.unknownFreshness(row) && row.online],
  [1, STATES.unused],
];

/** How feature views are searched, filtered, sorted and counted. */
export const featureViewList: ListDefinition<FeatureViewRow> = {
  title: row => row.title,
  searchText: row =>
    [
      row.title,
      row.description,
      row.ref,
      row.owner,
      row.project,
      ...row.entities,
    ].join('\n'),
  filters: {
    owner: row => [row.owner],
    system: row => [row.system],
    domain: row => [row.domain],
    lifecycle: row => [row.lifecycle],
    type: row => [row.type],
    source: row => [row.source],
    status: row => [
      row.freshness,
      ...(['unused', 'online', 'stale'] as const).filter(state =>
        STATES[state](row),
      ),
    ],
  },
  sorts: {
    title: row => row.title,
    owner: row => row.owner,
    type: row => row.type,
    featureCount: row => row.featureCount,
    ttlSeconds: row => row.ttlSeconds ?? undefined,
    materializedUntil: row =>
      row.materializedUntil && Date.parse(row.materializedUntil),
    freshness: row => FRESHNESS_ORDER.indexOf(row.freshness),
    consumers: row => row.consumers.length,
    source: row => row.source,
  },
  attention: row => ATTENTION.find(([, is]) => is(row))?.[0] ?? 0,
  summary: rows =>
    Object.fromEntries(
      FEATURE_VIEW_SUMMARY_KEYS.map(state => [
        state,
        rows.filter(row => STATES[state](row)).length,
      ]),
    ),
};

/** Columns of the download. */
export const featureViewColumns: Array<CsvColumn<FeatureViewRow>> = [
  { name: 'ref', value: row => row.ref },
  { name: 'title', value: row => row.title },
  { name: 'project', value: row => row.project },
  { name: 'owner', value: row => row.owner },
  { name: 'system', value: row => row.system },
  { name: 'domain', value: row => row.domain },
  { name: 'lifecycle', value: row => row.lifecycle },
  { name: 'type', value: row => row.type },
  { name: 'entities', value: row => row.entities.join(' ') },
  { name: 'features', value: row => row.featureCount },
  { name: 'online', value: row => row.online },
  { name: 'offline', value: row => row.offline },
  { name: 'ttl_seconds', value: row => row.ttlSeconds },
  { name: 'materialized_until', value: row => row.materializedUntil },
  { name: 'freshness', value: row => row.freshness },
  {
    name: 'consumers',
    value: row => row.consumers.map(one => one.ref).join('; '),
  },
  { name: 'source', value: row => row.source },
  { name: 'observed_at', value: row => row.observedAt },
  { name: 'stale', value: row => row.stale },
  { name: 'simulated', value: row => row.simulated },
];
