/**
 * One line or one colour of bars. A value per position of the axis, `null`
 * where nothing is known: a gap is drawn, never a zero.
 *
 * @public
 */
export interface ChartSeries {
  id: string;
  label: string;
  values: readonly (number | null)[];
}

/** What a chart shows, as rows; also what its CSV holds. @public */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** The table of a chart: a row per position, a column per series. @public */
export function chartTable(
  axisLabel: string,
  positions: readonly string[],
  series: readonly ChartSeries[],
): ChartTable {
  return {
    columns: [axisLabel, ...series.map(one => one.label)],
    rows: positions.map((position, index) => [
      position,
      ...series.map(one => one.values[index] ?? null),
    ]),
  };
}
