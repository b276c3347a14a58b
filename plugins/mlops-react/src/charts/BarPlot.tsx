import Box from '@mui/material/Box';
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { ChartSeries } from './chartData';
import { useChartColors } from './useChartColors';

const WIDEST_NAME = 160;
const CHARACTER_WIDTH = 7.5;

/** The drawing of a set of bars, in a chunk of its own. */
export function BarPlot(props: {
  groups: readonly string[];
  valueLabel: string;
  series: readonly ChartSeries[];
  stacked: boolean;
  height: number;
}) {
  const { groups, series } = props;
  const { t } = useMlopsTranslation();
  const { number } = useFormats();
  const colors = useChartColors();
  const longest = Math.max(...groups.map(group => group.length));
  const values = series.flatMap(one => one.values);
  const below = values.some(value => value !== null && value < 0);
  return (
    <Box sx={{ width: '100%', '& svg text': { fontFamily: 'inherit' } }}>
      <BarChart
        layout="horizontal"
        height={props.height}
        margin={{ top: 4, right: 24, bottom: 4, left: 4 }}
        colors={[...colors.series]}
        grid={{ vertical: true }}
        hideLegend={series.length < 2}
        enableKeyboardNavigation
        yAxis={[
          {
            scaleType: 'band',
            data: [...groups],
            width: Math.min(longest * CHARACTER_WIDTH + 20, WIDEST_NAME),
          },
        ]}
        xAxis={[
          {
            label: props.valueLabel,
            height: 48,
            tickNumber: 4,
            // Lengths are compared, so bars start at zero.
            ...(!below && { min: 0 }),
            valueFormatter: (value: number) => number(value),
          },
        ]}
        series={series.map(one => ({
          id: one.id,
          label: one.label,
          data: [...one.values],
          ...(props.stacked && { stack: 'whole' }),
          valueFormatter: (value: number | null) =>
            value === null ? t('charts.noValue') : number(value, { digits: 6 }),
        }))}
      />
    </Box>
  );
}
