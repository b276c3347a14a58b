import Box from '@mui/material/Box';
import { useChartColors } from './useChartColors';

/** @public */
export interface SparklineProps {
  /** Oldest first; `null` where nothing is known. */
  values: readonly (number | null)[];
  /** What the line says, for those who cannot see it. */
  label: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
}

const EDGE = 3;

/**
 * A line the size of a word. Drawn by hand: a table holds a hundred of them,
 * and none needs axes, tooltips or a chart library to be loaded first.
 *
 * @public
 */
export function Sparkline(props: SparklineProps) {
  const { values, label, width = 88, height = 24 } = props;
  const colors = useChartColors();
  const segments = sparklineSegments(values, width, height);
  const last = segments.at(-1)?.at(-1);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      sx={{ width, height, display: 'inline-block', verticalAlign: 'middle' }}
    >
      {segments.map(points => (
        <polyline
          key={points[0].x}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={colors.accent}
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {last && <circle cx={last.x} cy={last.y} r={2.5} fill={colors.accent} />}
    </Box>
  );
}

/** The unbroken stretches of a sparkline, in pixels. */
export function sparklineSegments(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { x: number; y: number }[][] {
  const known = values.filter((value): value is number => value !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const step = (width - 2 * EDGE) / Math.max(values.length - 1, 1);
  const segments: { x: number; y: number }[][] = [];
  let open = false;
  values.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    const share = spread === 0 ? 0.5 : (value - low) / spread;
    const point = {
      x: round(EDGE + index * step),
      y: round(height - EDGE - share * (height - 2 * EDGE)),
    };
    if (open) segments[segments.length - 1].push(point);
    else segments.push([point]);
    open = true;
  });
  return segments;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
