import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';

/** One thing side by side; `undefined` where a version does not have it. */
export interface ComparedRow<V> {
  name: string;
  values: (V | undefined)[];
  /** Not all versions have the same. */
  differs: boolean;
}

export type MetricValue = ModelVersion['metrics'][string]['value'];

/** Parameters, metrics and data of versions side by side, in their order. */
export interface Comparison {
  parameters: ComparedRow<string>[];
  metrics: ComparedRow<MetricValue>[];
  data: ComparedRow<string>[];
}

export function compareVersions(versions: readonly ModelVersion[]): Comparison {
  return {
    parameters: sideBySide(versions.map(({ run }) => run?.params ?? {})),
    metrics: sideBySide(
      versions.map(({ metrics }) =>
        Object.fromEntries(
          Object.entries(metrics).map(([name, { value }]) => [name, value]),
        ),
      ),
    ),
    data: sideBySide(
      versions.map(({ run }) =>
        Object.fromEntries(
          (run?.datasetInputs ?? []).map(({ name, context, digest }) => [
            context ? `${name} (${context})` : name,
            digest ?? '',
          ]),
        ),
      ),
    ),
  };
}

function sideBySide<V extends string | number>(
  records: readonly Record<string, V>[],
): ComparedRow<V>[] {
  const names = [...new Set(records.flatMap(Object.keys))].sort((a, b) =>
    a.localeCompare(b),
  );
  return names.map(name => {
    const values = records.map(record =>
      Object.hasOwn(record, name) ? record[name] : undefined,
    );
    return { name, values, differs: values.some(one => one !== values[0]) };
  });
}

/** Change against the baseline as a share; unknown when it has no meaning. */
export function relativeChange(
  value: MetricValue | undefined,
  baseline: MetricValue | undefined,
): number | undefined {
  if (typeof value !== 'number' || typeof baseline !== 'number') {
    return undefined;
  }
  if (baseline === 0 || value === baseline) return undefined;
  return (value - baseline) / Math.abs(baseline);
}
