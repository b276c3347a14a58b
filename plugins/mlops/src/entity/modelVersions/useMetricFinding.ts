import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { relativeChange } from './compareVersions';
import { metricOf } from './versionMetrics';

/**
 * What a metric says across versions, newest first: the newest against the
 * champion. Whether more is better is for the reader to know.
 */
export function useMetricFinding() {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  return (versions: readonly ModelVersion[], metric: string): string => {
    const measured = versions.filter(one => metricOf(one, metric) !== null);
    const newest = measured[0];
    if (!newest) return t('versions.metric.none', { metric });
    const valueOf = (one: ModelVersion) =>
      formats.number(metricOf(one, metric));
    const champion = measured.find(({ role }) => role === 'champion');
    const other = champion ?? measured[1];
    if (!other || other === newest) {
      return t(
        champion ? 'versions.metric.champion' : 'versions.metric.single',
        { metric, value: valueOf(newest), version: newest.version },
      );
    }
    const change = relativeChange(
      metricOf(newest, metric) ?? undefined,
      metricOf(other, metric) ?? undefined,
    );
    return t(
      champion ? 'versions.metric.againstChampion' : 'versions.metric.against',
      {
        metric,
        value: valueOf(newest),
        version: newest.version,
        other: valueOf(other),
        otherVersion: other.version,
        change:
          change === undefined
            ? ''
            : ` (${change > 0 ? '+' : ''}${formats.percent(change, {
                digits: 2,
              })})`,
      },
    );
  };
}
