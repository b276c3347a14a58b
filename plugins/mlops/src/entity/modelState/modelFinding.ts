import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';

/** What the state of a model comes down to; the worst that is true. */
export type ModelFinding =
  | { kind: 'noVersions' }
  | { kind: 'onlyVersion'; latest: string }
  | { kind: 'noChampion'; latest: string; total: number }
  | { kind: 'servedNoChampion'; names: string[] }
  | { kind: 'notInService'; names: string[]; version: string }
  | { kind: 'otherVersion'; endpoint: string; served: string; version: string }
  | { kind: 'notServed'; version: string }
  | { kind: 'served'; names: string[]; version: string };

const DOWN = ['failed', 'outOfService', 'rollingBack'];

/**
 * The finding that the first line of a model's page tells. An endpoint that
 * does not say which version it serves is taken at its word, not guessed at;
 * canaries and shadows may differ from the champion, that is what they are for.
 */
export function modelFinding(row: ModelRow): ModelFinding {
  const { championVersion: version, servedOn, versionCount } = row;
  const names = (some: typeof servedOn) => [
    ...new Set(some.map(({ title }) => title)),
  ];
  if (version === undefined) {
    if (servedOn.length > 0) {
      return { kind: 'servedNoChampion', names: names(servedOn) };
    }
    const latest = row.latestVersion;
    if (versionCount === 0 || latest === undefined) {
      return { kind: 'noVersions' };
    }
    return versionCount === 1
      ? { kind: 'onlyVersion', latest }
      : { kind: 'noChampion', latest, total: versionCount };
  }
  const down = servedOn.filter(({ status }) => DOWN.includes(status));
  if (down.length > 0) {
    return { kind: 'notInService', names: names(down), version };
  }
  const other = servedOn.find(
    on =>
      on.version !== undefined &&
      on.version !== version &&
      on.role !== 'canary' &&
      on.role !== 'shadow',
  );
  if (other?.version !== undefined) {
    return {
      kind: 'otherVersion',
      endpoint: other.title,
      served: other.version,
      version,
    };
  }
  return servedOn.length > 0
    ? { kind: 'served', names: names(servedOn), version }
    : { kind: 'notServed', version };
}
