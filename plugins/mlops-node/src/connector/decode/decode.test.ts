import fc from 'fast-check';
import { protoJson } from './protoJson';
import { runStatusTables, statusNormaliser } from './runStatus';
import {
  epochMilliseconds,
  epochSeconds,
  protoDuration,
  rfc3339,
} from './time';

describe('times', () => {
  it.each([
    [epochMilliseconds(), 1_700_000_000_123, '2023-11-14T22:13:20.123Z'],
    [epochMilliseconds(), '1700000000123', '2023-11-14T22:13:20.123Z'],
    [epochMilliseconds(), 0, '1970-01-01T00:00:00.000Z'],
    [epochSeconds(), 1_700_000_000.5, '2023-11-14T22:13:20.500Z'],
    [rfc3339(), '2023-11-14T22:13:20Z', '2023-11-14T22:13:20.000Z'],
    [rfc3339(), '2023-11-15T07:13:20+09:00', '2023-11-14T22:13:20.000Z'],
    [rfc3339(), '2023-11-14T22:13:20.123456', '2023-11-14T22:13:20.123Z'],
    [rfc3339(), '2023-11-14 22:13:20', '2023-11-14T22:13:20.000Z'],
  ])('%# reads %j', (schema, given, expected) => {
    expect(schema.parse(given)).toBe(expected);
  });

  it.each([
    [epochMilliseconds(), 'yesterday'],
    [epochMilliseconds(), 1e20],
    [epochSeconds(), null],
    [rfc3339(), '14.11.2023'],
    [rfc3339(), '2023-13-41T00:00:00Z'],
    [protoDuration(), '1 day'],
  ])('%# refuses %j', (schema, given) => {
    expect(schema.safeParse(given).success).toBe(false);
  });

  it('reads every time as the moment that it is', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), date => {
        const iso = epochMilliseconds().parse(date.getTime());
        expect(Date.parse(iso)).toBe(date.getTime());
      }),
    );
  });

  it('reads durations in seconds', () => {
    expect(protoDuration().parse('86400s')).toBe(86400);
    expect(protoDuration().parse('0.5s')).toBe(0.5);
    expect(protoDuration().parse('0s')).toBe(0);
  });
});

describe('protoJson', () => {
  it('takes absent fields for their defaults', () => {
    expect(protoJson.bool().parse(undefined)).toBe(false);
    expect(protoJson.string().parse(undefined)).toBe('');
    expect(protoJson.int().parse(undefined)).toBe(0);
    expect(protoJson.double().parse(undefined)).toBe(0);
    expect(protoJson.list(protoJson.string()).parse(undefined)).toEqual([]);
    expect(protoJson.map(protoJson.int()).parse(undefined)).toEqual({});
  });

  it('reads 64-bit integers and what is no number', () => {
    expect(protoJson.int().parse('42')).toBe(42);
    expect(protoJson.double().parse('NaN')).toBe('NaN');
  });
});

describe('statusNormaliser', () => {
  it.each([
    ['mlflow', 'KILLED', 'cancelled'],
    ['airflow', 'success', 'succeeded'],
    ['prefect', 'CRASHED', 'failed'],
    ['temporal', 'CONTINUED_AS_NEW', 'running'],
    ['openLineage', 'ABORT', 'cancelled'],
    ['mlflow', 'SOMETHING_NEW', 'unknown'],
  ] as const)('%s: %s is %s', (system, word, expected) => {
    expect(statusNormaliser(runStatusTables[system])(word)).toBe(expected);
  });

  it('does not mind case, and knows nothing of nothing', () => {
    const normalise = statusNormaliser(runStatusTables.mlflow);
    expect(normalise('finished')).toBe('succeeded');
    expect(normalise(undefined)).toBe('unknown');
  });
});
