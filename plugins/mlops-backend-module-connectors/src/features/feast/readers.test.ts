import {
  FakeAnswer,
  FakeHttpSource,
  FakeRequest,
  readSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import unknownProject from './__fixtures__/unknown-project.json';
import { feastConnector } from './feastConnector';

type Answers = Record<
  string,
  FakeAnswer | ((request: FakeRequest) => FakeAnswer)
>;

const view = (name: string, type = 'featureView') => ({ type, spec: { name } });

const sound: Answers = {
  '/projects': { json: { projects: [{ spec: { name: 'rides' } }] } },
  '/projects/rides': { json: { spec: { name: 'rides' } } },
  '/entities': { json: { entities: [] } },
  '/feature_views': { json: { featureViews: [view('a')] } },
  '/label_views': { json: { featureViews: [] } },
  '/feature_services': { json: { featureServices: [] } },
};

async function read(answers: Answers, config: object = {}) {
  const all = { ...sound, ...answers };
  const source = await FakeHttpSource.start(request => {
    const answer = all[request.path.replace('/api/v1', '')];
    return typeof answer === 'function' ? answer(request) : answer;
  });
  try {
    const reading = await readSource(feastConnector, {
      baseUrl: source.baseUrl,
      limits: { retries: 0 },
      ...config,
    });
    const keys = reading.facts
      .filter(fact => fact.type === 'feature-view')
      .map(fact => fact.key);
    return { ...reading, keys, end: reading.ends['feature-view'] };
  } finally {
    await source.close();
  }
}

it('reads a registry from before paging and label views', async () => {
  const { keys, end, report } = await read({
    '/label_views': { status: 404, json: { detail: 'Not Found' } },
  });
  expect(keys).toEqual(['rides/a']);
  expect(end?.kind).toBe('complete');
  expect(report.problems).toEqual([]);
});

it('takes a failure with status 200 for what it is', async () => {
  const { end } = await read({
    '/projects': { json: { error: 'registry is locked' } },
  });
  expect(end).toMatchObject({
    kind: 'incomplete',
    reason: 'The registry failed: registry is locked',
  });
});

it('does not believe an empty list of a project that went away', async () => {
  const { end, keys } = await read({
    '/feature_views': { json: unknownProject },
    '/projects/rides': { status: 404, json: { detail: 'no' } },
  });
  expect(keys).toEqual([]);
  expect(end).toMatchObject({
    kind: 'incomplete',
    reason: 'The project "rides" went away while the registry was read',
  });
});

it('believes an empty list of a project that is there', async () => {
  const { end } = await read({ '/feature_views': { json: unknownProject } });
  expect(end?.kind).toBe('complete');
});

it('notices that the registry changed between two pages', async () => {
  const { keys, end } = await read(
    {
      '/feature_views': ({ query }) =>
        query.get('page') === '1'
          ? {
              json: {
                featureViews: [view('a')],
                pagination: { totalCount: 3, totalPages: 3, hasNext: true },
              },
            }
          : {
              json: {
                featureViews: [view('c')],
                pagination: { totalCount: 2, totalPages: 2 },
              },
            },
    },
    { pageSize: 1 },
  );
  expect(keys).toEqual(['rides/a']);
  expect(end).toMatchObject({
    kind: 'incomplete',
    reason: expect.stringContaining('changed while it was read'),
  });
});

it('counts a label view once when both lists have it', async () => {
  const label = view('l', 'labelView');
  const { keys, report } = await read({
    '/feature_views': { json: { featureViews: [view('a'), label] } },
    '/label_views': { json: { featureViews: [label] } },
  });
  expect(keys).toEqual(['rides/a', 'rides/l']);
  expect(report.problems).toEqual([]);
});

it('reads the other projects when a configured one is missing', async () => {
  const { keys, end, report } = await read(
    {},
    { projects: ['rides', 'ridez'] },
  );
  expect(keys).toEqual(['rides/a']);
  expect(end?.kind).toBe('incomplete');
  expect(report.problems[0]).toMatchObject({
    level: 'error',
    message: 'A configured project is not in the registry',
    hint: expect.stringContaining('The registry shows: rides.'),
  });
});

it('accepts an address that names the path of the API already', async () => {
  const source = await FakeHttpSource.start(({ path }) => {
    const answer = sound[path.replace('/api/v1', '')];
    return typeof answer === 'function' ? undefined : answer;
  });
  const { facts } = await readSource(feastConnector, {
    baseUrl: `${source.baseUrl}/api/v1/`,
  });
  await source.close();
  expect(facts).toHaveLength(1);
});
