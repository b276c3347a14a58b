import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';

/** Charts that stand beside each other at most. */
export const MAX_METRICS = 4;
const METRICS_AT_FIRST = 2;

/**
 * Names of the metrics that the versions report, the most reported first.
 * What the machine did (`system/…`) is left out: it says nothing of quality.
 */
export function metricNames(versions: readonly ModelVersion[]): string[] {
  const counts = new Map<string, number>();
  for (const version of versions) {
    for (const name of Object.keys(version.metrics)) {
      if (name.startsWith('system/')) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, na], [b, nb]) => nb - na || a.localeCompare(b))
    .map(([name]) => name);
}

/** The metrics that the address names, or a few to begin with. */
export function chosenMetrics(
  names: readonly string[],
  wanted: readonly string[],
): string[] {
  const known = wanted.filter(name => names.includes(name));
  return known.length > 0
    ? known.slice(0, MAX_METRICS)
    : names.slice(0, METRICS_AT_FIRST);
}

/** The value that can be drawn; `null` for none, NaN and infinities. */
export function metricOf(version: ModelVersion, name: string): number | null {
  const value = version.metrics[name]?.value;
  return typeof value === 'number' ? value : null;
}
