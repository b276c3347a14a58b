import {
  ENDPOINT_SUMMARY_KEYS,
  EndpointRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { CsvColumn } from '../lists/csv';
import { ListDefinition } from '../lists/listRows';

/** Worst first. */
const STATUS_ORDER: EndpointRow['status'][] = [
  'failed',
  'outOfService',
  'rollingBack',
  'deleting',
  'unknown',
  'creating',
  'updating',
  'inService',
];

const CHANGING = new Set(['creating', 'updating', 'rollingBack', 'deleting']);

/** Accelerators that the smallest number of replicas asks for. */
function accelerators(row: EndpointRow): number {
  return (row.acceleratorCount ?? 0) * (row.replicasMin ?? 0);
}

const SUMMARY: Record<
  (typeof ENDPOINT_SUMMARY_KEYS)[number],
  (rows: readonly EndpointRow[]) => number
> = {
  inService: rows => rows.filter(row => row.status === 'inService').length,
  changing: rows => rows.filter(row => CHANGING.has(row.status)).length,
  failed: rows => rows.filter(row => row.status === 'failed').length,
  outOfService: rows =>
    rows.filter(row => row.status === 'outOfService').length,
  unknown: rows => rows.filter(row => row.status === 'unknown').length,
  accelerators: rows => rows.reduce((sum, row) => sum + accelerators(row), 0),
  stale: rows => rows.filter(row => row.stale).length,
};

/** How endpoints are searched, filtered, sorted by state and counted. */
export const endpointList: ListDefinition<EndpointRow> = {
  title: row => row.title,
  searchText: row =>
    [
      row.title,
      row.description,
      row.ref,
      row.owner,
      row.runtime,
      row.environment,
      row.url,
      ...row.models.map(model => model.name),
    ].join('\n'),
  filters: {
    owner: row => [row.owner],
    system: row => [row.system],
    domain: row => [row.domain],
    lifecycle: row => [row.lifecycle],
    type: row => [row.type],
    source: row => [row.source],
    status: row => [row.status],
  },
  sorts: {
    title: row => row.title,
    owner: row => row.owner,
    status: row => STATUS_ORDER.indexOf(row.status),
    type: row => row.type,
    environment: row => row.environment,
    replicas: row => row.replicasMin,
    accelerators: row =>
      row.acceleratorCount === undefined ? undefined : accelerators(row),
    source: row => row.source,
  },
  // By state first; among the healthy, what is stale and what serves nothing known.
  attention: row =>
    10 * (STATUS_ORDER.length - STATUS_ORDER.indexOf(row.status)) +
    Number(row.stale) * 2 +
    Number(row.models.every(model => model.ref === undefined)),
  summary: rows =>
    Object.fromEntries(
      ENDPOINT_SUMMARY_KEYS.map(key => [key, SUMMARY[key](rows)]),
    ),
};

/** Columns of the download. */
export const endpointColumns: Array<CsvColumn<EndpointRow>> = [
  { name: 'ref', value: row => row.ref },
  { name: 'title', value: row => row.title },
  { name: 'owner', value: row => row.owner },
  { name: 'system', value: row => row.system },
  { name: 'domain', value: row => row.domain },
  { name: 'lifecycle', value: row => row.lifecycle },
  { name: 'type', value: row => row.type },
  { name: 'status', value: row => row.status },
  { name: 'status_message', value: row => row.statusMessage },
  { name: 'environment', value: row => row.environment },
  { name: 'pattern', value: row => row.pattern },
  { name: 'url', value: row => row.url },
  { name: 'runtime', value: row => row.runtime },
  {
    name: 'models',
    value: row =>
      row.models
        .map(model =>
          [model.ref ?? model.name, model.version, model.role]
            .filter(Boolean)
            .join(' '),
        )
        .join('; '),
  },
  { name: 'replicas_min', value: row => row.replicasMin },
  { name: 'replicas_max', value: row => row.replicasMax },
  { name: 'accelerator', value: row => row.acceleratorType },
  { name: 'accelerators_per_replica', value: row => row.acceleratorCount },
  { name: 'source', value: row => row.source },
  { name: 'observed_at', value: row => row.observedAt },
  { name: 'stale', value: row => row.stale },
  { name: 'simulated', value: row => row.simulated },
];
