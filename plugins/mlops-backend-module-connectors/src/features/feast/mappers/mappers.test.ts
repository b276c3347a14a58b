import { factSchemas } from '@mlops-portal/backstage-plugin-mlops-common';
import entities from '../__fixtures__/entities.json';
import services from '../__fixtures__/feature-services.json';
import views from '../__fixtures__/feature-views.json';
import labels from '../__fixtures__/label-views.json';
import { feastViewSchema } from '../schemas/featureView';
import { entitySchema, featureServiceSchema } from '../schemas/registry';
import { toFeatureServiceFact } from './toFeatureServiceFact';
import { toFeatureViewFact, ViewContext } from './toFeatureViewFact';

const context: ViewContext = {
  project: 'rides',
  entities: new Map(
    entities.entities
      .map(raw => entitySchema.parse(raw))
      .map(entity => [entity.spec.name, entity]),
  ),
  sourceAddresses: 'hide',
};

const recorded = [...views.featureViews, ...labels.featureViews];

function viewFact(name: string, more: Partial<ViewContext> = {}) {
  const raw = recorded.find(it => it.spec.name === name);
  const fact = toFeatureViewFact(feastViewSchema.parse(raw), {
    ...context,
    ...more,
  });
  expect(factSchemas['feature-view'].safeParse(fact.data).error).toBe(
    undefined,
  );
  return fact;
}

describe('feature views of a recorded registry', () => {
  it('reads a batch view in full', () => {
    expect(viewFact('driver_stats')).toEqual({
      type: 'feature-view',
      key: 'rides/driver_stats',
      data: {
        name: 'driver_stats',
        project: 'rides',
        type: 'batch',
        description: 'Figures of a driver',
        owner: 'team-rides@example.com',
        tags: { team: 'rides', pii: 'no' },
        entities: [
          { name: 'driver', joinKeys: ['driver_id'], valueType: 'INT64' },
        ],
        features: [
          {
            name: 'rating',
            type: 'FLOAT',
            description: 'Mean of the last 30 days',
          },
          { name: 'trips_today', type: 'INT64' },
        ],
        sources: [
          {
            name: 'trips',
            type: 'BATCH_FILE',
            timestampField: 'event_timestamp',
            createdTimestampField: 'created',
          },
        ],
        ttlSeconds: 86_400,
        online: true,
        offline: true,
        state: 'AVAILABLE_ONLINE',
        createdAt: expect.stringMatching(/Z$/),
        updatedAt: expect.stringMatching(/Z$/),
        materializedUntil: '2026-11-03T00:00:00.000Z',
      },
    });
  });

  it('takes a ttl of nought for values that never expire', () => {
    const { data } = viewFact('driver_live');
    expect(data.ttlSeconds).toBeNull();
    expect(data.materializedUntil).toBeUndefined();
    expect(data.sources.map(it => [it.name, it.type])).toEqual([
      ['trips', 'BATCH_FILE'],
      ['trips_pushed', 'PUSH_SOURCE'],
    ]);
  });

  it('reads what the registry leaves out as its default', () => {
    const { data } = viewFact('city_totals');
    expect(data.online).toBe(false);
    expect(data.ttlSeconds).toBe(21_600.5);
    expect(data.tags).toEqual({});
    expect(data.description).toBeUndefined();
  });

  it('shows no entity where Feast puts one that nobody made', () => {
    expect(viewFact('city_totals').data.entities).toEqual([]);
    expect(viewFact('ride_price').data.entities).toEqual([]);
  });

  it('keeps names as they are spelt', () => {
    const { key, data } = viewFact('zone_통계');
    expect(key).toBe('rides/zone_통계');
    expect(data.entities).toEqual([
      { name: 'zone/도시', joinKeys: ['zone_id'], valueType: 'STRING' },
    ]);
  });

  it('leaves the join keys out of the features of a stream view', () => {
    const { data } = viewFact('driver_speed');
    expect(data.type).toBe('stream');
    expect(data.features).toEqual([{ name: 'speed', type: 'DOUBLE' }]);
    expect(data.sources.map(it => it.type)).toEqual([
      'BATCH_FILE',
      'STREAM_KAFKA',
    ]);
    expect(data.ttlSeconds).toBe(1800);
  });

  it('names the views and the request that an on-demand view reads', () => {
    const { data } = viewFact('ride_price');
    expect(data).toMatchObject({ type: 'onDemand', online: true });
    expect(data.ttlSeconds).toBeNull();
    expect(data.sources).toEqual([
      { name: 'driver_stats', type: 'featureView' },
      { name: 'ride_request', type: 'REQUEST_SOURCE' },
    ]);
  });

  it('reads label views, which the registry lists apart', () => {
    const { data } = viewFact('ride_labels');
    expect(data.type).toBe('label');
    expect(data.features.map(it => it.name)).toEqual(['labeler', 'complaint']);
    expect(data.sources.map(it => it.type)).toEqual([
      'PUSH_SOURCE',
      'BATCH_FILE',
    ]);
  });

  it('keeps no path, host or function of the registry', () => {
    const facts = JSON.stringify(
      recorded.map(it => viewFact(it.spec.name).data),
    );
    expect(JSON.stringify(recorded)).toContain('broker.internal');
    for (const leak of ['parquet', 'broker.internal', 'bodyText', 'def ']) {
      expect(facts).not.toContain(leak);
    }
  });

  it('links to the page of the view when the address is known', () => {
    expect(viewFact('zone_통계', { uiUrl: 'https://feast.example' }).url).toBe(
      'https://feast.example/p/rides/feature-view/zone_%ED%86%B5%EA%B3%84',
    );
  });
});

describe('names of sources that are addresses', () => {
  const view = (name: string) =>
    feastViewSchema.parse({
      type: 'featureView',
      spec: { name: 'v', batchSource: { name, type: 'BATCH_FILE' } },
    });
  const nameOf = (name: string, sourceAddresses: 'hide' | 'show') =>
    toFeatureViewFact(view(name), { ...context, sourceAddresses }).data
      .sources[0].name;

  it.each([
    ['s3://secret-bucket/team/trips.parquet', 'trips.parquet'],
    ['/srv/data/trips/', 'trips'],
    ['gs://bucket/trips?token=abc', 'trips'],
    ['C:\\data\\trips.parquet', 'trips.parquet'],
    ['trips', 'trips'],
  ])('cuts %s to %s unless they may be shown', (name, short) => {
    expect(nameOf(name, 'hide')).toBe(short);
    expect(nameOf(name, 'show')).toBe(name);
  });

  it('names the class of a source that Feast has no type for', () => {
    const custom = feastViewSchema.parse({
      type: 'featureView',
      spec: {
        name: 'v',
        batchSource: {
          name: 'orders',
          type: 'CUSTOM_SOURCE',
          dataSourceClassType: 'feast.infra.contrib.PostgreSQLSource',
        },
      },
    });
    expect(toFeatureViewFact(custom, context).data.sources[0].type).toBe(
      'PostgreSQLSource',
    );
  });
});

describe('entities that cannot be looked up', () => {
  const withEntities = (names: string[]) =>
    toFeatureViewFact(
      feastViewSchema.parse({
        type: 'featureView',
        spec: {
          name: 'v',
          entities: names,
          entityColumns: [
            { name: 'a_id', valueType: 'INT64' },
            { name: 'b_id', valueType: 'STRING' },
          ],
        },
      }),
      { ...context, entities: new Map() },
    ).data.entities;

  it('takes the columns of a lone entity', () => {
    expect(withEntities(['route'])).toEqual([
      { name: 'route', joinKeys: ['a_id', 'b_id'], valueType: 'INT64' },
    ]);
  });

  it('does not guess which column belongs to which of several', () => {
    expect(withEntities(['a', 'b'])).toEqual([
      { name: 'a', joinKeys: [] },
      { name: 'b', joinKeys: [] },
    ]);
  });
});

describe('feature services of a recorded registry', () => {
  const facts = services.featureServices.map(raw =>
    toFeatureServiceFact(featureServiceSchema.parse(raw), {
      project: 'rides',
      modelTag: 'model',
    }),
  );

  it('names the model of the tag, and the features of each view', () => {
    const fact = facts.find(it => it.data.name === 'eta_v2');
    expect(fact).toMatchObject({
      key: 'rides/eta_v2',
      data: {
        modelName: 'ride-eta',
        owner: 'team-rides@example.com',
        featureViews: [
          { name: 'driver_stats', features: ['rating'] },
          { name: 'driver_live', features: ['trips_today'] },
          { name: 'ride_price', features: ['price'] },
        ],
      },
    });
    expect(
      factSchemas['feature-service'].safeParse(fact?.data).error,
    ).toBeUndefined();
  });

  it('guesses no model where the tag is missing', () => {
    const fact = facts.find(it => it.data.name === '탐색/exploration');
    expect(fact?.data.modelName).toBeUndefined();
  });

  it('reads the tag that is configured', () => {
    const raw = services.featureServices.find(it => it.spec.name === 'eta_v2');
    const fact = toFeatureServiceFact(featureServiceSchema.parse(raw), {
      project: 'rides',
      modelTag: 'team',
    });
    expect(fact.data.modelName).toBe('rides');
  });
});
