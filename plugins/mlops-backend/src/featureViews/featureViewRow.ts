import { FeatureViewRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { DirectoryEntity } from '../directory/DirectoryEntity';
import { rowBase } from '../directory/rowBase';
import { FeatureViewSummary } from '../entities/summaries';
import { SourceReading } from '../sourceReadings/SourceReadings';
import { parseIsoDuration } from './parseIsoDuration';

/** A feature view as lists show it. */
export function featureViewRow(
  entity: DirectoryEntity<'FeatureView'>,
  options: {
    summary?: FeatureViewSummary;
    consumers: FeatureViewRow['consumers'];
    readings: ReadonlyMap<string, SourceReading>;
    now: number;
  },
): FeatureViewRow {
  const summary = options.summary ?? declaredSummary(entity);
  return {
    ...rowBase(entity, options.readings),
    ...(summary.project && { project: summary.project }),
    entities: summary.entities,
    featureCount: summary.featureCount,
    online: summary.online,
    offline: summary.offline,
    ttlSeconds: summary.ttlSeconds,
    ...(summary.materializedUntil && {
      materializedUntil: summary.materializedUntil,
    }),
    freshness: freshness(summary, options.now),
    consumers: options.consumers,
  };
}

/** Age of the newest values against their own time to live. */
function freshness(
  view: Pick<FeatureViewSummary, 'ttlSeconds' | 'materializedUntil' | 'online'>,
  now: number,
): FeatureViewRow['freshness'] {
  if (view.ttlSeconds === null) return 'notExpiring';
  if (!view.materializedUntil) return 'unknown';
  const ageSeconds = (now - Date.parse(view.materializedUntil)) / 1000;
  return ageSeconds <= view.ttlSeconds ? 'fresh' : 'late';
}

function declaredSummary({
  spec,
}: DirectoryEntity<'FeatureView'>): FeatureViewSummary {
  return {
    project: spec.store?.project ?? '',
    entities: (spec.entities ?? []).map(one => one.name),
    featureCount: spec.features?.length ?? 0,
    online: spec.online ?? false,
    offline: spec.offline ?? false,
    ttlSeconds: spec.ttl ? parseIsoDuration(spec.ttl) : null,
  };
}
