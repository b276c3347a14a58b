import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  TrendChart,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import { useMetricFinding } from './useMetricFinding';
import { metricOf } from './versionMetrics';

/** One small chart a metric, since metrics do not share a unit. */
export function MetricCharts(props: {
  modelName: string;
  /** Newest first. */
  versions: readonly ModelVersion[];
  metrics: readonly string[];
}) {
  const { modelName, versions, metrics } = props;
  const { t } = useMlopsTranslation();
  const finding = useMetricFinding();
  const oldestFirst = [...versions].reverse();
  const markers = oldestFirst.flatMap(({ version, aliases, role }) => {
    const label = aliases.join(', ') || role;
    return label ? [{ at: version, label }] : [];
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: metrics.length > 1 ? 'repeat(2, minmax(0, 1fr))' : '1fr',
        },
        gap: 4,
      }}
    >
      {metrics.map(metric => (
        <TrendChart
          key={metric}
          title={finding(versions, metric)}
          x={{
            kind: 'names',
            label: t('versions.axis'),
            values: oldestFirst.map(({ version }) => version),
          }}
          yLabel={metric}
          series={[
            {
              id: metric,
              label: metric,
              values: oldestFirst.map(version => metricOf(version, metric)),
            },
          ]}
          markers={markers}
          fileName={`${modelName}-${metric.replaceAll('/', '-')}`}
        />
      ))}
    </Box>
  );
}
