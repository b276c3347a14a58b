import { ChartSeries } from './chartData';

/** More lines than this cannot be told apart. @public */
export const MAX_SERIES = 5;

/**
 * At most `limit` series. When there are more, the last place holds the mean
 * or the sum of the rest at each position, so that nothing is left out.
 *
 * @public
 */
export function topSeries(
  series: readonly ChartSeries[],
  rest: {
    label: (count: number) => string;
    combine: 'sum' | 'mean';
    limit?: number;
  },
): ChartSeries[] {
  const limit = rest.limit ?? MAX_SERIES;
  if (series.length <= limit) return [...series];
  const shown = series.slice(0, limit - 1);
  const others = series.slice(limit - 1);
  const length = Math.max(...others.map(one => one.values.length));
  const values = Array.from({ length }, (_, index) => {
    const known = others.flatMap(one => one.values[index] ?? []);
    if (known.length === 0) return null;
    const sum = known.reduce((total, value) => total + value, 0);
    return rest.combine === 'sum' ? sum : sum / known.length;
  });
  return [...shown, { id: 'rest', label: rest.label(others.length), values }];
}
