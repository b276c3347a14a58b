import { EndpointDetail } from '@mlops-portal/backstage-plugin-mlops-common';

export type ServedModel = EndpointDetail['row']['models'][number];

/** Models that answer, the largest share first; shadows only listen. */
export function answering(models: readonly ServedModel[]): ServedModel[] {
  return models
    .filter(({ role }) => role !== 'shadow')
    .sort((a, b) => (b.trafficPercent ?? 0) - (a.trafficPercent ?? 0));
}

/** Traffic in per cent that no model is named for; 0 when none is reported. */
export function unassignedPercent(models: readonly ServedModel[]): number {
  const shares = answering(models).flatMap(
    ({ trafficPercent }) => trafficPercent ?? [],
  );
  if (shares.length === 0) return 0;
  return Math.max(0, 100 - shares.reduce((sum, one) => sum + one, 0));
}
