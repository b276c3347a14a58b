import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readMlopsConfig } from './readMlopsConfig';

const read = (mlops?: JsonObject) =>
  readMlopsConfig(
    mockServices.rootConfig({ data: { ...(mlops && { mlops }) } }),
  );

describe('readMlopsConfig', () => {
  it('works without any configuration', () => {
    expect(read()).toMatchObject({
      sources: [],
      removalGuard: { maxShare: 0.2, minCount: 5 },
      facts: { historyDays: 730 },
      owners: { tags: ['owner', 'team'] },
    });
  });

  it('fills in defaults of a source', () => {
    const [source] = read({
      sources: [{ id: 'mlflow-prod', connector: 'mlflow', owner: 'Platform' }],
    }).sources;

    expect(source).toMatchObject({
      owner: 'group:default/platform',
      include: ['*'],
      exclude: [],
      simulated: false,
      entities: { namespace: 'default' },
      schedule: { periodSeconds: 600, timeoutMs: 15 * 60_000 },
    });
    expect(source.schedule.definition).toMatchObject({
      scope: 'global',
      initialDelay: { seconds: 5 },
    });
  });

  it('reads durations as objects and texts, and cron expressions', () => {
    const periodOf = (frequency: JsonObject | string) =>
      read({
        sources: [{ id: 'a', connector: 'b', schedule: { frequency } }],
      }).sources[0].schedule.periodSeconds;

    expect(periodOf({ minutes: 5 })).toBe(300);
    expect(periodOf('PT1H')).toBe(3600);
    expect(periodOf({ cron: '*/15 * * * *' })).toBe(900);
    // From Friday to Monday.
    expect(periodOf({ cron: '0 6 * * 1-5' })).toBeGreaterThanOrEqual(71 * 3600);
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'an id with capitals',
      { sources: [{ id: 'MLflow', connector: 'mlflow' }] },
      /mlops\.sources\[0\]\.id: use lower-case letters/,
    ],
    [
      'an id twice',
      {
        sources: [
          { id: 'a', connector: 'x' },
          { id: 'a', connector: 'y' },
        ],
      },
      /mlops\.sources\[1\]\.id: "a" is taken/,
    ],
    [
      'a key with a typing error',
      { sources: [{ id: 'a', connector: 'x', exlude: ['b'] }] },
      /mlops\.sources\[0\].*exlude/,
    ],
    [
      'a duration that is none',
      { sources: [{ id: 'a', connector: 'x', schedule: { timeout: 'soon' } }] },
      /mlops\.sources\[0\]\.schedule: .*timeout.*write durations like/,
    ],
    [
      'a cron expression that is none',
      {
        sources: [
          { id: 'a', connector: 'x', schedule: { frequency: { cron: 'x' } } },
        ],
      },
      /mlops\.sources\[0\]\.schedule: /,
    ],
    [
      'an owner that is no reference',
      { sources: [{ id: 'a', connector: 'x', owner: 'group:' }] },
      /mlops\.sources\[0\]\.owner: "group:" is not an entity reference/,
    ],
    [
      'a share above one',
      { removalGuard: { maxShare: 20 } },
      /mlops\.removalGuard\.maxShare: /,
    ],
  ])('names the key of %s', (_, mlops, message) => {
    expect(() => read(mlops)).toThrow(message);
  });
});
