import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FakeHandler } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { z } from 'zod';
import { API } from '../mlflowConfig';
import { MlflowServer } from './mlflowServer';

const recordedAnswer = z.object({
  method: z.enum(['GET', 'POST']),
  path: z.string(),
  /** Of the query or the body. */
  parameters: z.record(z.string(), z.unknown()),
  host: z.string().optional(),
  status: z.number(),
  answer: z.unknown(),
});

type RecordedAnswer = z.infer<typeof recordedAnswer>;

/** Parameters that tell one answer from another of the same path. */
const TELLING = ['page_token', 'run_id', 'path', 'experiment_id'];

function fileOf(name: string): string {
  return join(__dirname, '../__fixtures__', `${name}.json`);
}

/** What a real server answered. */
export function recordedAnswers(name: 'mlflow2' | 'mlflow3'): RecordedAnswer[] {
  return z
    .array(recordedAnswer)
    .parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));
}

/** Answers as the real server did; a run filter by id is applied. */
export function replay(answers: RecordedAnswer[]): FakeHandler {
  return incoming => {
    const given: Record<string, unknown> = {
      ...Object.fromEntries(incoming.query),
      ...z.record(z.string(), z.unknown()).catch({}).parse(incoming.body),
    };
    const found = answers.find(
      recorded =>
        recorded.host === undefined &&
        recorded.path === incoming.path &&
        TELLING.every(name => recorded.parameters[name] === given[name]),
    );
    if (!found) return undefined;
    return typeof found.answer === 'string'
      ? { status: found.status, text: found.answer }
      : { status: found.status, json: found.answer };
  };
}

/** Asks a seeded server everything that tests replay, and keeps the answers. */
export async function record(server: MlflowServer): Promise<void> {
  const answers: RecordedAnswer[] = [];
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    parameters: Record<string, unknown> = {},
    host?: string,
  ) => {
    const { status, body } = await send(server, {
      method,
      path,
      parameters,
      host,
    });
    answers.push({ method, path, parameters, host, status, answer: body });
    return z
      .looseObject({ next_page_token: z.string().optional() })
      .catch({})
      .parse(body);
  };
  const askAll = async (
    method: 'GET' | 'POST',
    path: string,
    parameters: Record<string, unknown>,
  ) => {
    const bodies = [];
    let token: string | undefined;
    do {
      const page = token ? { page_token: token } : {};
      const body = await ask(method, path, { ...parameters, ...page });
      bodies.push(body);
      token = body.next_page_token || undefined;
    } while (token);
    return bodies;
  };

  await ask('GET', '/version');
  await ask('GET', '/health');
  await askAll('GET', `${API}/registered-models/search`, { max_results: 2 });
  await askAll('GET', `${API}/model-versions/search`, { max_results: 3 });
  await askAll('POST', `${API}/experiments/search`, { max_results: 10 });
  const pages = await askAll('POST', `${API}/runs/search`, {
    experiment_ids: ['1'],
    max_results: 3,
    run_view_type: 'ALL',
    order_by: ['attributes.start_time ASC'],
  });
  await ask('GET', `${API}/experiments/get`, { experiment_id: '1' });
  await ask('GET', `${API}/runs/get`, { run_id: 'missing' });
  const runs = z
    .array(
      z.object({
        runs: z
          .array(
            z.object({
              info: z.object({ run_id: z.string(), run_name: z.string() }),
              outputs: z
                .object({
                  model_outputs: z
                    .array(z.object({ model_id: z.string() }))
                    .default([]),
                })
                .optional(),
            }),
          )
          .default([]),
      }),
    )
    .parse(pages)
    .flatMap(page => page.runs);
  for (const { info, outputs } of runs) {
    if (!['tuned', 'baseline'].includes(info.run_name)) continue;
    const { run_id } = info;
    await ask('GET', `${API}/runs/get`, { run_id });
    await ask('GET', `${API}/artifacts/list`, { run_id });
    await ask('GET', `${API}/artifacts/list`, { run_id, path: 'report' });
    await ask('GET', `${API}/artifacts/list`, { run_id, path: 'model' });
    for (const { model_id } of outputs?.model_outputs ?? []) {
      const path = `${API}/logged-models/${model_id}/artifacts/directories`;
      await ask('GET', path);
    }
  }
  await ask(
    'POST',
    `${API}/experiments/search`,
    { max_results: 1 },
    'mlflow.example.com',
  );
  writeFileSync(fileOf(server.venv), `${JSON.stringify(answers, null, 1)}\n`);
}

/** Unlike fetch, it may name any host. */
async function send(
  server: MlflowServer,
  asked: {
    method: 'GET' | 'POST';
    path: string;
    parameters: Record<string, unknown>;
    host?: string;
  },
): Promise<{ status: number; body: unknown }> {
  const { method, path, parameters, host } = asked;
  const url = new URL(`${server.baseUrl}${path}`);
  if (method === 'GET') {
    for (const [name, value] of Object.entries(parameters)) {
      url.searchParams.set(name, String(value));
    }
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method,
        headers: {
          'content-type': 'application/json',
          ...(host ? { host } : {}),
        },
      },
      incoming => {
        text(incoming).then(body => {
          const json = incoming.headers['content-type']?.includes('json');
          resolve({
            status: incoming.statusCode ?? 0,
            body: json ? JSON.parse(body) : body,
          });
        }, reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? JSON.stringify(parameters) : undefined);
  });
}
