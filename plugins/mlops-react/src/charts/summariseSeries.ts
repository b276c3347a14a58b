import { Formats } from '../formats';
import { MlopsTranslationFunction } from '../translation';
import { ChartSeries } from './chartData';

/** One series as a sentence: how many values, ends and extremes. */
export function summariseSeries(
  series: ChartSeries,
  t: MlopsTranslationFunction,
  { number, count }: Formats,
): string {
  const known = series.values.filter(
    (value): value is number => value !== null,
  );
  if (known.length === 0) {
    return t('charts.summaryNone', { label: series.label });
  }
  return t('charts.summary', {
    label: series.label,
    total: count(known.length),
    first: number(known[0]),
    last: number(known[known.length - 1]),
    low: number(known.reduce((a, b) => Math.min(a, b))),
    high: number(known.reduce((a, b) => Math.max(a, b))),
  });
}
