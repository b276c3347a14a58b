import Typography from '@mui/material/Typography';
import { lazy, ReactNode } from 'react';
import { useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { ChartSeries, chartTable } from './chartData';
import { ChartFrame } from './ChartFrame';
import { summariseSeries } from './summariseSeries';
import { topSeries } from './topSeries';

/** @public */
export interface BarSetProps {
  /** The finding, as a sentence. */
  title: ReactNode;
  /** How it was made: what, when, from where. */
  description?: ReactNode;
  headingLevel?: 3 | 4 | 5;
  /** What the bars stand for, such as "Version". */
  groupLabel: string;
  /** One bar, or one group of bars, each. */
  groups: readonly string[];
  /** Name of what is measured, its unit included. */
  valueLabel: string;
  /** More than five are folded: four, and the sum of the rest. */
  series: readonly ChartSeries[];
  /** Bars of a group on top of each other; for parts of a whole. */
  stacked?: boolean;
  /** Name of the CSV file, without its ending. */
  fileName: string;
  mark?: ReactNode;
}

const BarPlot = lazy(() =>
  import('./BarPlot').then(module => ({ default: module.BarPlot })),
);

const BAR_HEIGHT = 22;
const AXES_HEIGHT = 72;

/**
 * Horizontal bars from zero, with room for names to be read.
 *
 * @public
 */
export function BarSet(props: BarSetProps) {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const series = topSeries(props.series, {
    label: count => t('charts.restSum', { total: formats.count(count) }),
    combine: 'sum',
  });
  const bars = props.groups.length * (props.stacked ? 1 : series.length);
  const height = bars * BAR_HEIGHT + props.groups.length * 8 + AXES_HEIGHT;
  const empty = series.every(one => one.values.every(value => value === null));
  return (
    <ChartFrame
      title={props.title}
      headingLevel={props.headingLevel}
      description={props.description}
      mark={props.mark}
      fileName={props.fileName}
      height={height}
      table={chartTable(props.groupLabel, props.groups, props.series)}
      textAlternative={series
        .map(one => summariseSeries(one, t, formats))
        .join(' ')}
    >
      {empty ? (
        <Typography color="text.secondary">{t('charts.noValues')}</Typography>
      ) : (
        <BarPlot
          groups={props.groups}
          valueLabel={props.valueLabel}
          series={series}
          stacked={props.stacked ?? false}
          height={height}
        />
      )}
    </ChartFrame>
  );
}
