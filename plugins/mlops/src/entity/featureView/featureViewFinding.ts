import { FeatureViewRow } from '@mlops-portal/backstage-plugin-mlops-common';

/** How old the values of a view are, against their time to live. */
export interface ValueAge {
  ageSeconds: number;
  ttlSeconds: number;
}

/**
 * Age of the newest materialised values at `now` (epoch milliseconds);
 * undefined when no materialisation is known or values never expire.
 */
export function valueAge(
  row: Pick<FeatureViewRow, 'materializedUntil' | 'ttlSeconds'>,
  now: number,
): ValueAge | undefined {
  const { materializedUntil, ttlSeconds } = row;
  if (!materializedUntil || !ttlSeconds) return undefined;
  const ageSeconds = (now - Date.parse(materializedUntil)) / 1000;
  return { ageSeconds: Math.max(0, ageSeconds), ttlSeconds };
}
