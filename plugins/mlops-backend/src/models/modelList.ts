import {
  MODEL_SUMMARY_KEYS,
  ModelRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { CsvColumn } from '../lists/csv';
import { ListDefinition } from '../lists/listRows';

type ModelState = (typeof MODEL_SUMMARY_KEYS)[number];

const BROKEN = new Set(['failed', 'outOfService']);

/** Whether a row is in one of the states that the list counts. */
const STATES: Record<ModelState, (row: ModelRow) => boolean> = {
  served: row => row.servedOn.length > 0,
  servedBroken: row => row.servedOn.some(one => BROKEN.has(one.status)),
  championNotServed: row =>
    row.championVersion !== undefined &&
    row.servedOn.length > 0 &&
    row.servedOn.every(one => one.version !== row.championVersion),
  withoutChampion: row => row.championVersion === undefined,
  lastRunFailed: row => row.lastRunStatus === 'failed',
  stale: row => row.stale,
};

/**
 * How bad each state is; a row counts by its worst. Broken serving hurts
 * users now, serving without a champion or another version than the champion
 * is unclear, the rest can wait for its turn.
 */
const ATTENTION: Array<[number, (row: ModelRow) => boolean]> = [
  [6, STATES.servedBroken],
  [5, row => STATES.served(row) && STATES.withoutChampion(row)],
  [4, STATES.championNotServed],
  [3, STATES.lastRunFailed],
  [2, STATES.stale],
  [1, STATES.withoutChampion],
];

/** How models are searched, filtered by state, sorted and counted. */
export const modelList: ListDefinition<ModelRow> = {
  title: row => row.title,
  searchText: row =>
    [
      row.title,
      row.description,
      row.ref,
      row.owner,
      row.framework,
      ...row.tasks,
    ].join('\n'),
  filters: {
    owner: row => [row.owner],
    system: row => [row.system],
    domain: row => [row.domain],
    lifecycle: row => [row.lifecycle],
    type: row => [row.type],
    task: row => row.tasks,
    framework: row => [row.framework],
    source: row => [row.source],
    status: row => MODEL_SUMMARY_KEYS.filter(state => STATES[state](row)),
  },
  sorts: {
    title: row => row.title,
    owner: row => row.owner,
    framework: row => row.framework,
    championVersion: row => row.championVersion,
    championAt: row => time(row.championAt),
    lastRunAt: row => time(row.lastRunAt),
    lifecycle: row => row.lifecycle,
    source: row => row.source,
    versionCount: row => row.versionCount,
  },
  attention: row => ATTENTION.find(([, is]) => is(row))?.[0] ?? 0,
  summary: rows =>
    Object.fromEntries(
      MODEL_SUMMARY_KEYS.map(state => [
        state,
        rows.filter(row => STATES[state](row)).length,
      ]),
    ),
};

function time(at: string | undefined): number | undefined {
  return at === undefined ? undefined : Date.parse(at);
}

/** Columns of the download. */
export const modelColumns: Array<CsvColumn<ModelRow>> = [
  { name: 'ref', value: row => row.ref },
  { name: 'title', value: row => row.title },
  { name: 'owner', value: row => row.owner },
  { name: 'system', value: row => row.system },
  { name: 'domain', value: row => row.domain },
  { name: 'lifecycle', value: row => row.lifecycle },
  { name: 'type', value: row => row.type },
  { name: 'tasks', value: row => row.tasks.join(' ') },
  { name: 'framework', value: row => row.framework },
  { name: 'versions', value: row => row.versionCount },
  { name: 'latest_version', value: row => row.latestVersion },
  { name: 'latest_version_at', value: row => row.latestVersionAt },
  { name: 'champion_version', value: row => row.championVersion },
  { name: 'champion_alias', value: row => row.championAlias },
  { name: 'champion_at', value: row => row.championAt },
  { name: 'challenger_version', value: row => row.challengerVersion },
  {
    name: 'served_on',
    value: row =>
      row.servedOn.map(one => `${one.ref} ${one.status}`).join('; '),
  },
  { name: 'last_run_at', value: row => row.lastRunAt },
  { name: 'last_run_status', value: row => row.lastRunStatus },
  { name: 'source', value: row => row.source },
  { name: 'observed_at', value: row => row.observedAt },
  { name: 'stale', value: row => row.stale },
  { name: 'simulated', value: row => row.simulated },
];
