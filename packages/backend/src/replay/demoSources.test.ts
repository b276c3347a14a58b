import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mlopsPlugin from '@mlops-portal/backstage-plugin-mlops-backend';
import connectors from '@mlops-portal/backstage-plugin-mlops-backend-module-connectors';
import { readFile } from 'node:fs/promises';
import request from 'supertest';
import replayPlugin from '.';

jest.setTimeout(120_000);

interface Source {
  id: string;
  counts: Record<string, number>;
  simulated: boolean;
  lastRun?: {
    id: string;
    outcome: string;
    problems: { level: string; message: string }[];
  };
}

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
});

/** What the models and views of the demo say they belong to. */
const ORGANISATION = [
  ...[
    'ml-platform',
    'team-routes',
    'team-weather',
    'team-wildlife',
    'team-commerce',
  ].map(name => entity('Group', name)),
  ...[
    'flight-punctuality',
    'weather-desk',
    'airfield-safety',
    'onboard-entertainment',
    'ground-fleet',
  ].map(name => entity('System', name)),
];

const EMAILS = Object.fromEntries(
  ['routes', 'weather', 'wildlife', 'commerce'].map(team => [
    `${team}@cirrus.example`,
    `group:default/team-${team}`,
  ]),
);

/** The sources of the demo, with the replay at the port where it listens. */
async function demoSources(port: number) {
  const file = resolvePackagePath(
    'backend',
    '../../examples/recordings/sources.json',
  );
  const text = await readFile(file, 'utf8');
  return JSON.parse(text.replaceAll('${PORTAL_PORT:-7007}', String(port)));
}

/** Syncs every source of the demo with the real connectors. */
async function syncDemo(): Promise<Source[]> {
  const replay = await startTestBackend({ features: [replayPlugin] });
  const portal = await startTestBackend({
    features: [
      mlopsPlugin,
      connectors,
      catalogServiceMock.factory({ entities: ORGANISATION }),
      mockServices.rootConfig.factory({
        data: {
          mlops: {
            owners: { default: 'group:default/ml-platform', emails: EMAILS },
            sources: await demoSources(replay.server.port()),
          },
        },
      }),
    ],
  });
  const asUser = mockCredentials.user.header();
  const api = (path: string) =>
    request(portal.server)
      .get(`/api/mlops${path}`)
      .set('authorization', asUser);
  try {
    const { body } = await api('/sources');
    const synced: Source[] = [];
    for (const { id } of body.items as Source[]) {
      const started = await request(portal.server)
        .post(`/api/mlops/sources/${id}/sync`)
        .set('authorization', asUser);
      expect(started.status).toBe(200);
      synced.push(await untilEnded(id, started.body.id, api));
    }
    return synced;
  } finally {
    await portal.stop();
    await replay.stop();
  }
}

async function untilEnded(
  id: string,
  runId: string,
  api: (path: string) => PromiseLike<{ body: Source }>,
): Promise<Source> {
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await api(`/sources/${id}`);
    if (body.lastRun?.id === runId && body.lastRun.outcome !== 'running') {
      return body;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`The sync of ${id} did not end`);
}

describe('the sources of the demo', () => {
  it('are read whole by the real connectors', async () => {
    const sources = await syncDemo();

    const seen = Object.fromEntries(
      sources.map(({ id, simulated, counts, lastRun }) => [
        id,
        { simulated, counts, outcome: lastRun?.outcome },
      ]),
    );
    const outcome = 'succeeded';
    expect(seen).toMatchObject({
      'mlflow-demo': {
        outcome,
        simulated: false,
        counts: { model: 13, 'model-version': 40 },
      },
      'feast-demo': {
        outcome,
        simulated: false,
        counts: { 'feature-view': 6, 'feature-service': 7 },
      },
      'kserve-demo': { outcome, simulated: true, counts: { endpoint: 6 } },
      'edge-demo': { outcome, simulated: true, counts: { endpoint: 2 } },
    });
    // Failed runs too, and those that became no version.
    expect(seen['mlflow-demo'].counts.run).toBeGreaterThan(40);

    const problems = sources
      .filter(({ id }) => id === 'mlflow-demo' || id === 'feast-demo')
      .flatMap(({ lastRun }) => lastRun?.problems ?? []);
    expect(problems).toEqual([]);
  });
});
