import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import request, { Test } from 'supertest';
import replayPlugin from '.';
import { openRecordings, Recordings } from './recordings';

const RECORDINGS = resolvePackagePath('backend', '../../examples/recordings');

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

let backend: TestBackend;
let recordings: Recordings;

beforeAll(async () => {
  recordings = (await openRecordings(RECORDINGS))!;
  backend = await startTestBackend({ features: [replayPlugin] });
});
afterAll(() => backend.stop());

const get = (url: string) => request(backend.server).get(`/demo${url}`);
const post = (url: string, body: object) =>
  request(backend.server).post(`/demo${url}`).send(body);

type Answer = Record<string, unknown>;

/** Reads pages to the end; fails when a token comes back. */
async function readPages(
  ask: (token: string | undefined) => Test,
  pick: (answer: Answer) => { items: unknown; next?: unknown },
) {
  const items: unknown[] = [];
  const seen = new Set<string>();
  for (let token: string | undefined; ;) {
    const { body, status } = await ask(token);
    expect(status).toBe(200);
    const page = pick(body);
    items.push(...((page.items ?? []) as unknown[]));
    if (typeof page.next !== 'string') return { items, pages: seen.size + 1 };
    expect(seen).not.toContain(page.next);
    seen.add(page.next);
    token = page.next;
  }
}

describe('MLflow', () => {
  const api = '/mlflow/api/2.0/mlflow';

  it('tells its version and health', async () => {
    const { text } = await get('/mlflow/version');
    expect(text).toMatch(/^3\.\d+\.\d+$/);
    expect((await get('/mlflow/health')).text).toBe('OK');
  });

  it.each([
    ['registered-models', 'registered_models', 5],
    ['model-versions', 'model_versions', 7],
  ])('pages %s to the same list', async (name, field, size) => {
    const whole = await get(`${api}/${name}/search?max_results=1000`);
    const { items, pages } = await readPages(
      token =>
        get(`${api}/${name}/search`).query({
          max_results: size,
          ...(token && { page_token: token }),
        }),
      body => ({ items: body[field], next: body.next_page_token }),
    );
    expect(items.length).toBeGreaterThan(10);
    expect(items).toEqual(whole.body[field]);
    expect(pages).toBe(Math.ceil(items.length / size));
  });

  it('finds the versions of one model, whatever its name', async () => {
    const name = 'CO₂ trend (Mauna Loa)';
    const { body } = await get(`${api}/model-versions/search`).query({
      filter: `name='${name}'`,
    });
    expect(body.model_versions.length).toBeGreaterThan(1);
    expect(
      new Set(body.model_versions.map((it: { name: string }) => it.name)),
    ).toEqual(new Set([name]));
  });

  it('answers aliases with the version they point at', async () => {
    const { body } = await get(`${api}/registered-models/alias`).query({
      name: 'flight-delay',
      alias: 'champion',
    });
    const model = await get(`${api}/registered-models/get`).query({
      name: 'flight-delay',
    });
    expect(model.body.registered_model.aliases).toContainEqual({
      alias: 'champion',
      version: body.model_version.version,
    });
  });

  it('pages the runs of chosen experiments, and leads from a version to its files', async () => {
    const experiments = await post(`${api}/experiments/search`, {
      max_results: 100,
    });
    const ids = experiments.body.experiments.map(
      (it: { experiment_id: string }) => it.experiment_id,
    );
    const { items } = await readPages(
      token =>
        post(`${api}/runs/search`, {
          experiment_ids: ids,
          max_results: 9,
          page_token: token,
        }),
      body => ({ items: body.runs, next: body.next_page_token }),
    );
    expect(items).toEqual(recordings.mlflow.runs.runs);
    const none = await post(`${api}/runs/search`, { experiment_ids: ['none'] });
    expect(none.body).toEqual({});

    const { body } = await get(`${api}/model-versions/get`).query({
      name: 'flight-delay',
      version: '4',
    });
    const runId = body.model_version.run_id;
    const run = await get(`${api}/runs/get`).query({ run_id: runId });
    expect(run.body.run.info.status).toBe('FINISHED');
    const files = await get(`${api}/artifacts/list`).query({
      run_id: runId,
      path: 'data',
    });
    expect(files.body.files).toEqual([
      expect.objectContaining({ path: 'data/stats.json' }),
    ]);
  });

  it('tells errors the way MLflow does', async () => {
    const missing = await get(`${api}/runs/get?run_id=nothing`);
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual({
      error_code: 'RESOURCE_DOES_NOT_EXIST',
      message: 'Run with id=nothing not found',
    });
    for (const query of [
      'max_results=5000',
      'max_results=x',
      'page_token=bm90aGluZw',
      'filter=what%3F',
    ]) {
      const wrong = await get(`${api}/registered-models/search?${query}`);
      expect([query, wrong.status, wrong.body.error_code]).toEqual([
        query,
        400,
        'INVALID_PARAMETER_VALUE',
      ]);
    }
    const write = await post(`${api}/registered-models/create`, { name: 'x' });
    expect([write.status, write.body.error_code]).toEqual([
      404,
      'ENDPOINT_NOT_FOUND',
    ]);
  });
});

describe('Feast', () => {
  const api = '/feast/api/v1';

  it('pages the feature views of the project', async () => {
    const { items, pages } = await readPages(
      page =>
        get(`${api}/feature_views`).query({
          project: 'cirrus',
          page: page ?? 1,
          limit: 4,
          sort_by: 'name',
        }),
      ({ featureViews, pagination }) => {
        const { hasNext, page } = pagination as Answer;
        return {
          items: featureViews,
          next: hasNext ? String(Number(page) + 1) : undefined,
        };
      },
    );
    expect(items).toEqual(recordings.feast.lists.feature_views);
    expect(pages).toBe(2);
  });

  it('answers an unknown project with an empty list, like the registry', async () => {
    const { body, status } = await get(
      `${api}/feature_views?project=nothing&page=1`,
    );
    expect([status, body.featureViews]).toEqual([200, []]);
    expect(body.pagination.totalCount).toBeUndefined();
    expect((await get(`${api}/projects/nothing`)).status).toBe(404);
    expect((await get(`${api}/projects/cirrus`)).body.spec.name).toBe('cirrus');
  });

  it('refuses pages longer than the registry gives', async () => {
    expect(
      (await get(`${api}/feature_views/all?page=1&limit=101`)).status,
    ).toBe(422);
    expect((await get(`${api}/materialize`)).status).toBe(404);
  });
});

describe('Kubernetes', () => {
  const kind = 'apis/serving.kserve.io/v1beta1';
  const pick = ({ items, metadata }: Answer) => ({
    items,
    next: (metadata as Answer).continue || undefined,
  });

  it('pages a list with continue tokens', async () => {
    const { items, pages } = await readPages(
      token =>
        get(`/kserve/ops/${kind}/inferenceservices`).query({
          limit: 2,
          ...(token && { continue: token }),
        }),
      pick,
    );
    expect(items).toEqual(recordings.kserve.ops.lists.inferenceservices.items);
    expect(pages).toBe(Math.ceil(items.length / 2));
    const first = await get(`/kserve/ops/${kind}/inferenceservices?limit=2`);
    expect(first.body.metadata.remainingItemCount).toBe(items.length - 2);
  });

  it('lists one namespace', async () => {
    const { body } = await get(
      `/kserve/ops/${kind}/namespaces/safety/inferenceservices`,
    );
    expect(
      body.items.map((it: { metadata: { name: string } }) => it.metadata.name),
    ).toEqual(['birdstrike-triage']);
  });

  it('says that every endpoint is simulated', () => {
    const items = Object.values(recordings.kserve).flatMap(({ lists }) =>
      Object.values(lists).flatMap(list => list.items),
    );
    expect(items.length).toBeGreaterThan(4);
    for (const { metadata } of items) {
      expect(metadata.annotations).toMatchObject({
        'mlops-portal.io/simulated': 'true',
      });
    }
  });

  it('answers what it does not have as the API server would', async () => {
    const wrongVersion = await get(
      '/kserve/gpu/apis/serving.kserve.io/v1alpha1/llminferenceservices',
    );
    expect([wrongVersion.status, wrongVersion.body.reason]).toEqual([
      404,
      'NotFound',
    ]);
    const wrongToken = await get(
      `/kserve/ops/${kind}/inferenceservices?limit=1&continue=%3F`,
    );
    expect(wrongToken.status).toBe(400);
    expect((await get('/kserve/gpu/version')).body.gitVersion).toMatch(/^v/);
  });
});

describe('recordings', () => {
  it('name no place or account of the machine that made them', () => {
    expect(JSON.stringify(recordings)).not.toMatch(
      /\/(work|root|home|tmp)\/|localhost|127\.0\.0\.1|"root"/,
    );
  });

  it('are not served where there are none', async () => {
    const empty = await mkdtemp(path.join(os.tmpdir(), 'recordings-'));
    const bare = await startTestBackend({
      features: [
        replayPlugin,
        mockServices.rootConfig.factory({
          data: { demo: { recordings: empty } },
        }),
      ],
    });
    const { status } = await request(bare.server).get('/demo/mlflow/version');
    expect(status).toBe(404);
    await bare.stop();
    await rm(empty, { recursive: true });
  });
});
