/**
 * Keys of `summary` of a page of models: counts over all rows that match.
 *
 * - `served`: on at least one endpoint
 * - `servedBroken`: on an endpoint that has failed or is out of service
 * - `championNotServed`: has a champion and is served, but not in that version
 * - `withoutChampion`: no version is marked as champion
 * - `lastRunFailed`: the last run failed
 * - `stale`: the source has not answered for two periods
 *
 * @public
 */
export const MODEL_SUMMARY_KEYS = [
  'served',
  'servedBroken',
  'championNotServed',
  'withoutChampion',
  'lastRunFailed',
  'stale',
] as const;

/**
 * Keys of `summary` of a page of feature views.
 *
 * - `late`: values are older than their time to live
 * - `unknownFreshness`: no materialisation is known
 * - `unused`: no model consumes it
 * - `online`: served at prediction time
 * - `stale`: the source has not answered for two periods
 *
 * @public
 */
export const FEATURE_VIEW_SUMMARY_KEYS = [
  'late',
  'unknownFreshness',
  'unused',
  'online',
  'stale',
] as const;

/**
 * Keys of `summary` of a page of endpoints.
 *
 * - `inService`, `changing`, `failed`, `outOfService`, `unknown`: by status;
 *   `changing` is creating, updating, rolling back or deleting
 * - `accelerators`: accelerators requested by the smallest number of replicas
 * - `stale`: the source has not answered for two periods
 *
 * @public
 */
export const ENDPOINT_SUMMARY_KEYS = [
  'inService',
  'changing',
  'failed',
  'outOfService',
  'unknown',
  'accelerators',
  'stale',
] as const;

/**
 * What the lists can be sorted by (`sort`); worst first when left out. Rows
 * without a value come last in both orders.
 *
 * @public
 */
export const LIST_SORTS = {
  models: [
    'title',
    'owner',
    'framework',
    'championVersion',
    'championAt',
    'lastRunAt',
    'lifecycle',
    'source',
    'versionCount',
  ],
  featureViews: [
    'title',
    'owner',
    'type',
    'featureCount',
    'ttlSeconds',
    'materializedUntil',
    'freshness',
    'consumers',
    'source',
  ],
  endpoints: [
    'title',
    'owner',
    'status',
    'type',
    'environment',
    'replicas',
    'accelerators',
    'source',
  ],
} as const;
