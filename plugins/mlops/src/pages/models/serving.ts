import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';

/** Served by an endpoint that does not answer. */
export function isServedBroken(row: ModelRow): boolean {
  return row.servedOn.some(
    ({ status }) => status === 'failed' || status === 'outOfService',
  );
}

/** Served, but in no endpoint in the version that is champion. */
export function isServedBesideChampion(row: ModelRow): boolean {
  return (
    row.championVersion !== undefined &&
    row.servedOn.length > 0 &&
    row.servedOn.every(({ version }) => version !== row.championVersion)
  );
}
