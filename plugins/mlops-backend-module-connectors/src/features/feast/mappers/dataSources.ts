import { FeatureViewFact } from '@mlops-portal/backstage-plugin-mlops-common';
import { FeastDataSource, FeastView } from '../schemas/featureView';

type SourceFact = FeatureViewFact['sources'][number];

/** Whether names that are addresses are kept or cut to their last part. */
export type SourceAddresses = 'hide' | 'show';

/**
 * Sources that a view names itself. The batch source that a push or stream
 * source repeats inside itself is that of the view, so it comes once.
 */
export function toSources(
  view: FeastView,
  addresses: SourceAddresses,
): SourceFact[] {
  const { batchSource, streamSource, source, sources } = view.spec;
  const stored = [batchSource, streamSource, source, source?.batchSource]
    .filter(one => one !== undefined)
    .map(one => toSource(one, addresses));
  // A map of protobuf comes in another order each time, which is no change.
  const inputs = Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1));
  const onDemand = inputs.map(([name, one]): SourceFact => {
    if (one.requestDataSource) {
      return toSource({ ...one.requestDataSource, name }, addresses);
    }
    const viewName =
      one.featureViewProjection?.featureViewName ?? one.featureView?.spec.name;
    return { name: viewName ?? name, type: 'featureView' };
  });
  const byName = new Map<string, SourceFact>();
  for (const one of [...stored, ...onDemand]) {
    if (!byName.has(one.name)) byName.set(one.name, one);
  }
  return [...byName.values()];
}

function toSource(
  source: FeastDataSource,
  addresses: SourceAddresses,
): SourceFact {
  return {
    name: sourceName(source.name, addresses),
    type: sourceType(source),
    ...(source.timestampField && { timestampField: source.timestampField }),
    ...(source.createdTimestampColumn && {
      createdTimestampField: source.createdTimestampColumn,
    }),
  };
}

/** Stores that Feast knows no type for say the class that reads them. */
function sourceType({ type, dataSourceClassType }: FeastDataSource): string {
  if (type !== 'CUSTOM_SOURCE' || !dataSourceClassType) return type;
  return dataSourceClassType.split('.').pop() ?? type;
}

/** Feast names a source without a name after its path, bucket or table. */
function sourceName(
  name: string | undefined,
  addresses: SourceAddresses,
): string {
  if (!name) return '(unnamed)';
  if (addresses === 'show' || !/[\\/]/.test(name)) return name;
  return (
    name
      .replace(/[?#].*$/, '')
      .split(/[\\/]+/)
      .filter(Boolean)
      .pop() ?? '(unnamed)'
  );
}
