import { chartTable } from './chartData';
import { toCsv } from './csv';
import { sparklineSegments } from './Sparkline';
import { topSeries } from './topSeries';
import { valueDomain } from './valueDomain';

describe('chartTable and toCsv', () => {
  it('keeps what is missing empty and never writes a zero for it', () => {
    const table = chartTable(
      'Version',
      ['v1', 'v2'],
      [{ id: 'rmse', label: 'rmse', values: [1.25, null] }],
    );
    expect(toCsv(table)).toBe('Version,rmse\r\nv1,1.25\r\nv2,\r\n');
  });

  it('quotes separators and disarms formulas', () => {
    expect(toCsv({ columns: ['a,b', '"c"'], rows: [['=cmd()', -1]] })).toBe(
      `"a,b","""c"""\r\n'=cmd(),-1\r\n`,
    );
  });
});

describe('topSeries', () => {
  const series = Array.from({ length: 7 }, (_, index) => ({
    id: `s${index}`,
    label: `s${index}`,
    values: [index, index === 6 ? null : 1],
  }));

  it('folds what is beyond the fifth place into one', () => {
    const shown = topSeries(series, {
      label: count => `${count} others`,
      combine: 'sum',
    });
    expect(shown.map(one => one.label)).toEqual([
      's0',
      's1',
      's2',
      's3',
      '3 others',
    ]);
    expect(shown[4].values).toEqual([4 + 5 + 6, 2]);
  });

  it('takes the mean over known values only', () => {
    const shown = topSeries(series, { label: String, combine: 'mean' });
    expect(shown[4].values).toEqual([5, 1]);
  });

  it('leaves five alone', () => {
    const five = series.slice(0, 5);
    expect(topSeries(five, { label: String, combine: 'sum' })).toEqual(five);
  });
});

describe('valueDomain', () => {
  it('starts at zero when the values spread over half of their size', () => {
    expect(valueDomain([2, 10, null])).toEqual({
      min: 0,
      max: 11,
      fromZero: true,
    });
  });

  it('says so when it does not', () => {
    const domain = valueDomain([0.9, 0.92]);
    expect(domain?.fromZero).toBe(false);
    expect(domain?.min).toBeCloseTo(0.898);
    expect(domain?.max).toBeCloseTo(0.922);
  });

  it('holds constants, zeros and negatives', () => {
    expect(valueDomain([5, 5])).toEqual({
      min: 4.5,
      max: 5.5,
      fromZero: false,
    });
    expect(valueDomain([0])).toEqual({ min: 0, max: 1, fromZero: true });
    expect(valueDomain([-8, -2])?.max).toBe(0);
    expect(valueDomain([-1, 1])?.fromZero).toBe(true);
    expect(valueDomain([null])).toBeUndefined();
  });
});

describe('sparklineSegments', () => {
  it('breaks the line where nothing is known', () => {
    const segments = sparklineSegments([1, 2, null, 3], 86, 26);
    expect(segments.map(points => points.length)).toEqual([2, 1]);
    expect(segments[0][0].y).toBe(23);
    expect(segments[1][0].y).toBe(3);
  });

  it('draws a constant through the middle', () => {
    expect(sparklineSegments([4, 4], 86, 26)[0].map(({ y }) => y)).toEqual([
      13, 13,
    ]);
  });
});
