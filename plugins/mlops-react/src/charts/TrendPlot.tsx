import Box from '@mui/material/Box';
import { ChartsReferenceLine } from '@mui/x-charts/ChartsReferenceLine';
import { LineChart } from '@mui/x-charts/LineChart';
import { toEpochMs, useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { ChartSeries } from './chartData';
import type { TrendAxis } from './TrendChart';
import { useChartColors } from './useChartColors';

const Y_AXIS_WIDTH = 64;
const MAX_MARKED_POINTS = 40;
const MARKER_ROWS = 2;
/** Pixels. */
const MARKER_ROW_HEIGHT = 18;

/** The drawing of a trend chart, in a chunk of its own. */
export function TrendPlot(props: {
  x: TrendAxis;
  yLabel: string;
  series: readonly ChartSeries[];
  markers: readonly { at: string; label: string }[];
  domain: { min: number; max: number };
  height: number;
}) {
  const { x, series, markers, domain } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const colors = useChartColors();
  const valueOf = (value: number | null) =>
    value === null ? t('charts.noValue') : formats.number(value, { digits: 6 });
  const anchors = markers.map(({ at }) => labelAnchor(x.values, at));
  const few = x.values.length <= MAX_MARKED_POINTS;
  return (
    <Box sx={{ width: '100%', '& svg text': { fontFamily: 'inherit' } }}>
      <LineChart
        height={props.height}
        margin={{
          top: 12 + Math.min(markers.length, MARKER_ROWS) * MARKER_ROW_HEIGHT,
          right: 24,
          bottom: 4,
          left: 4,
        }}
        colors={[...colors.series]}
        grid={{ horizontal: true }}
        hideLegend={series.length < 2}
        enableKeyboardNavigation
        xAxis={[
          {
            id: 'x',
            label: x.label,
            height: 48,
            ...(x.kind === 'time'
              ? {
                  scaleType: 'time' as const,
                  data: x.values.map(value => new Date(toEpochMs(value) ?? 0)),
                  valueFormatter: (
                    value: Date,
                    context: { location: string },
                  ) =>
                    context.location === 'tick'
                      ? formats.date(value)
                      : formats.dateTime(value),
                }
              : { scaleType: 'point' as const, data: [...x.values] }),
          },
        ]}
        yAxis={[
          {
            id: 'y',
            label: props.yLabel,
            width: Y_AXIS_WIDTH,
            min: domain.min,
            max: domain.max,
            domainLimit: 'strict',
            tickNumber: 5,
            valueFormatter: (value: number) => formats.number(value),
          },
        ]}
        series={series.map(one => ({
          id: one.id,
          label: one.label,
          data: [...one.values],
          curve: 'linear',
          showMark: few,
          connectNulls: false,
          valueFormatter: valueOf,
        }))}
      >
        {markers.map(({ at, label }, index) => (
          <ChartsReferenceLine
            key={`${label}@${at}`}
            x={x.kind === 'time' ? new Date(toEpochMs(at) ?? 0) : at}
            label={label}
            labelAlign="start"
            // Neighbours stand on rows of their own, so that none covers another.
            spacing={{
              x: 0,
              y: -MARKER_ROW_HEIGHT * (1 + (index % MARKER_ROWS)),
            }}
            lineStyle={{
              stroke: colors.reference,
              strokeDasharray: '4 4',
              strokeWidth: 1.5,
            }}
            labelStyle={{
              fontSize: 12,
              fontWeight: 600,
              fill: colors.text,
              textAnchor: anchors[index],
            }}
          />
        ))}
      </LineChart>
    </Box>
  );
}

/** Labels near an end of the axis grow away from it. */
function labelAnchor(
  values: readonly string[],
  at: string,
): 'start' | 'middle' | 'end' {
  const share = values.indexOf(at) / Math.max(values.length - 1, 1);
  if (share < 0.15) return 'start';
  return share > 0.85 ? 'end' : 'middle';
}
