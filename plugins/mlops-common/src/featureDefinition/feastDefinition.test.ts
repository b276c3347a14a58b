import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { FeatureViewFact } from '../facts';
import { feastDefinition } from './feastDefinition';

const view: FeatureViewFact = {
  name: 'flight_stats',
  project: 'routes',
  type: 'batch',
  description: 'Delays of a flight "today"',
  owner: 'routes@example.com',
  tags: { team: 'routes' },
  entities: [{ name: 'flight', joinKeys: ['flight_id'], valueType: 'INT64' }],
  features: [
    { name: 'delay_7d', type: 'FLOAT', description: 'Mean of a week' },
    { name: 'carriers', type: 'STRING_LIST' },
  ],
  sources: [
    {
      name: 'flights',
      type: 'BATCH_FILE',
      timestampField: 'event_timestamp',
      createdTimestampField: 'created',
    },
  ],
  ttlSeconds: 86400,
  online: true,
  offline: true,
};

/** Runs Python; the definition comes in on standard input. */
function python(code: string, input: string, binary = 'python3') {
  const { status, stdout, stderr } = spawnSync(binary, ['-c', code], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const compile = (definitions: string[]) =>
  python(
    'import ast, json, sys\nfor d in json.load(sys.stdin): ast.parse(d)',
    JSON.stringify(definitions),
  );

// The integration tests bring a real Feast; elsewhere the code is only parsed.
const realFeast = resolve(__dirname, '../../../../.sources/feast/bin/python');
const describeWithFeast = existsSync(realFeast) ? describe : describe.skip;

// From files, since Feast reads the source of functions back.
const apply = `
import importlib.util, json, os, sys, tempfile
from feast.base_feature_view import BaseFeatureView
seen = []
with tempfile.TemporaryDirectory() as folder:
    for n, text in enumerate(json.load(sys.stdin)):
        path = os.path.join(folder, f'definitions_{n}.py')
        with open(path, 'w') as f: f.write(text)
        spec = importlib.util.spec_from_file_location(f'definitions_{n}', path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        view = next(v for v in vars(module).values() if isinstance(v, BaseFeatureView))
        ttl = getattr(view, 'ttl', None)
        seen.append({'name': view.name, 'class': type(view).__name__,
          'features': {f.name: str(f.dtype) for f in view.features},
          'ttl': ttl.total_seconds() if ttl else 0, 'owner': view.owner, 'tags': view.tags})
print(json.dumps(seen))
`;

describe('feastDefinition', () => {
  it('writes entity, source and view, marking what a registry does not tell', () => {
    expect(feastDefinition(view)).toBe(`from datetime import timedelta
from feast import Entity, FeatureView, Field, FileSource, ValueType
from feast.types import Array, Float32, String

flight = Entity(
    name="flight",
    join_keys=["flight_id"],
    value_type=ValueType.INT64,
)

# Fill in the path: the portal does not keep addresses of data.
flights = FileSource(
    name="flights",
    path="….parquet",
    timestamp_field="event_timestamp",
    created_timestamp_column="created",
)

flight_stats = FeatureView(
    name="flight_stats",
    entities=[flight],
    ttl=timedelta(seconds=86400),
    schema=[
        Field(name="delay_7d", dtype=Float32, description="Mean of a week"),
        Field(name="carriers", dtype=Array(String)),
    ],
    online=True,
    source=flights,
    description="Delays of a flight \\"today\\"",
    owner="routes@example.com",
    tags={"team": "routes"},
)
`);
  });

  const variants: Array<[string, FeatureViewFact]> = [
    ['a view that never expires', { ...view, ttlSeconds: null }],
    [
      'a view without entity',
      { ...view, entities: [{ name: '__dummy', joinKeys: [] }] },
    ],
    ['a view without sources', { ...view, sources: [] }],
    [
      'a view that is pushed to',
      {
        ...view,
        type: 'stream',
        sources: [...view.sources, { name: 'pushed', type: 'PUSH_SOURCE' }],
      },
    ],
    [
      'a view of a stream',
      {
        ...view,
        type: 'stream',
        sources: [...view.sources, { name: 'topic', type: 'STREAM_KAFKA' }],
      },
    ],
    ['a view of labels', { ...view, type: 'label' }],
    [
      'a view that computes on demand',
      {
        ...view,
        type: 'onDemand',
        entities: [],
        sources: [{ name: 'request', type: 'REQUEST_SOURCE' }],
      },
    ],
    [
      'a view whose names are words of Python',
      {
        ...view,
        name: 'class',
        entities: [{ name: 'Field', joinKeys: ['a'] }],
        sources: [{ name: 'class', type: 'BATCH_FILE' }],
      },
    ],
    [
      'a view with types that Python does not know',
      { ...view, features: [{ name: 'f', type: 'QUATERNION\n_LIST' }] },
    ],
  ];

  it('is valid Python for every shape of view', () => {
    const result = compile([
      ...variants.map(([, one]) => feastDefinition(one)),
      feastDefinition({
        ...view,
        type: 'onDemand',
        sources: [{ name: 'flight stats', type: 'featureView' }],
      }),
    ]);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  it('is valid Python whatever the names and texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const definitions = fc.sample(
      fc.record({ text, name: text, tag: text, type: text }),
      200,
    );
    const result = compile(
      definitions.map(sample =>
        feastDefinition({
          ...view,
          name: sample.name,
          description: sample.text,
          tags: { [sample.tag]: sample.text },
          entities: [{ name: sample.text, joinKeys: [sample.name] }],
          features: [{ name: sample.name, type: sample.type }],
          sources: [{ name: sample.text, type: sample.type }],
        }),
      ),
    );
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  describeWithFeast('read by a real Feast', () => {
    it('makes the same views', () => {
      const result = python(
        apply,
        JSON.stringify(
          [view, ...variants.map(([, one]) => one)].map(feastDefinition),
        ),
        realFeast,
      );
      expect(result.stderr).not.toMatch(/Error/);
      const [same, ...others] = JSON.parse(result.stdout);
      expect(same).toEqual({
        name: 'flight_stats',
        class: 'FeatureView',
        features: { delay_7d: 'Float32', carriers: 'Array(String)' },
        ttl: 86400,
        owner: 'routes@example.com',
        tags: { team: 'routes' },
      });
      expect(others.map((one: { name: string }) => one.name)).toEqual(
        variants.map(([, one]) => one.name),
      );
    }, 120_000);
  });
});
