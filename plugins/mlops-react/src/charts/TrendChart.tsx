import Typography from '@mui/material/Typography';
import { lazy, ReactNode } from 'react';
import { toEpochMs, useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { ChartSeries, chartTable } from './chartData';
import { ChartFrame } from './ChartFrame';
import { summariseSeries } from './summariseSeries';
import { topSeries } from './topSeries';
import { valueDomain } from './valueDomain';

/** Positions in the order they are drawn: names, or moments on a time axis. @public */
export type TrendAxis =
  | { kind: 'names'; label: string; values: readonly string[] }
  | { kind: 'time'; label: string; values: readonly string[] };

/** @public */
export interface TrendChartProps {
  /** The finding, as a sentence. */
  title: ReactNode;
  /** How it was made: what, when, from where. */
  description?: ReactNode;
  headingLevel?: 3 | 4 | 5;
  x: TrendAxis;
  /** Name of what is measured, its unit included. */
  yLabel: string;
  /** More than five are folded: four, and the mean of the rest. */
  series: readonly ChartSeries[];
  /** Named positions, such as an alias at its version. */
  markers?: readonly { at: string; label: string }[];
  /** Name of the CSV file, without its ending. */
  fileName: string;
  /** Pixels. */
  height?: number;
  mark?: ReactNode;
}

const TrendPlot = lazy(() =>
  import('./TrendPlot').then(module => ({ default: module.TrendPlot })),
);

/**
 * Lines over time or over an ordered set of names such as versions. Says so
 * when its value axis does not start at zero, and leaves gaps open.
 *
 * @public
 */
export function TrendChart(props: TrendChartProps) {
  const { x, markers = [], height = 260 } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const series = topSeries(props.series, {
    label: count => t('charts.rest', { total: formats.count(count) }),
    combine: 'mean',
  });
  const domain = valueDomain(series.flatMap(one => one.values));
  const positions =
    x.kind === 'time' ? x.values.map(formats.dateTime) : x.values;
  const nameOf = (at: string) =>
    x.kind === 'time' ? formats.dateTime(at) : at;
  const cutAxis =
    domain && !domain.fromZero
      ? t('charts.axisFrom', { value: formats.number(domain.min) })
      : undefined;
  return (
    <ChartFrame
      title={props.title}
      headingLevel={props.headingLevel}
      description={props.description}
      mark={props.mark}
      fileName={props.fileName}
      height={height}
      table={chartTable(x.label, positions, props.series)}
      textAlternative={[
        ...series.map(one => summariseSeries(one, t, formats)),
        ...markers.map(({ at, label }) =>
          t('charts.marker', { label, position: nameOf(at) }),
        ),
        ...(cutAxis ? [cutAxis] : []),
      ].join(' ')}
    >
      {domain ? (
        <>
          <TrendPlot
            x={x}
            yLabel={props.yLabel}
            series={series}
            markers={markers.filter(({ at }) =>
              x.kind === 'names'
                ? x.values.includes(at)
                : toEpochMs(at) !== undefined,
            )}
            domain={domain}
            height={height}
          />
          {cutAxis && (
            <Typography variant="caption" color="text.secondary">
              {cutAxis}
            </Typography>
          )}
        </>
      ) : (
        <Typography
          color="text.secondary"
          sx={{ height, display: 'grid', placeItems: 'center' }}
        >
          {t('charts.noValues')}
        </Typography>
      )}
    </ChartFrame>
  );
}
