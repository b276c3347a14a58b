/**
 * A registry of any size that answers as MLflow does, made up page by page.
 *
 *     node mlflowServer.mjs <models> <versions of each>
 *
 * Prints its address and ends with its standard input.
 */
import { createServer } from 'node:http';

const [models, versionsOfEach] = process.argv.slice(2).map(Number);
const CREATED = Date.UTC(2026, 0, 1);
const TASKS = ['classification', 'regression', 'ranking', 'forecasting'];

const nameOf = model =>
  `team-${model % 40}/model-${String(model).padStart(6, '0')}`;

function registeredModel(model) {
  return {
    name: nameOf(model),
    creation_timestamp: CREATED + model * 1000,
    last_updated_timestamp: CREATED + model * 1000 + versionsOfEach * 60_000,
    description: `Model ${model}: predicts what team ${model % 40} needs to know before the day begins.`,
    tags: [
      { key: 'owner', value: `team-${model % 40}` },
      { key: 'task', value: TASKS[model % TASKS.length] },
      { key: 'framework', value: 'scikit-learn' },
    ],
    aliases: [
      { alias: 'champion', version: String(versionsOfEach) },
      { alias: 'challenger', version: '1' },
    ],
  };
}

function modelVersion(index) {
  const model = Math.floor(index / versionsOfEach);
  const version = (index % versionsOfEach) + 1;
  return {
    name: nameOf(model),
    version: String(version),
    creation_timestamp: CREATED + model * 1000 + version * 60_000,
    last_updated_timestamp: CREATED + model * 1000 + version * 60_000,
    current_stage: 'None',
    source: `s3://models/${model}/${version}/artifacts/model`,
    run_id: '',
    status: 'READY',
    tags: [{ key: 'build', value: String(index) }],
  };
}

const LISTS = {
  '/registered-models/search': ['registered_models', models, registeredModel],
  '/model-versions/search': [
    'model_versions',
    models * versionsOfEach,
    modelVersion,
  ],
  '/experiments/search': ['experiments', 0, () => ({})],
};

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const list = LISTS[url.pathname.replace('/api/2.0/mlflow', '')];
  request.resume();
  if (!list) {
    response.writeHead(404).end('{"error_code":"ENDPOINT_NOT_FOUND"}');
    return;
  }
  const [field, total, make] = list;
  const start = Number(url.searchParams.get('page_token') ?? 0);
  const size = Number(url.searchParams.get('max_results') ?? 100);
  const end = Math.min(start + size, total);
  const items = Array.from({ length: end - start }, (_, i) => make(start + i));
  response.setHeader('Content-Type', 'application/json');
  response.end(
    JSON.stringify({
      [field]: items,
      ...(end < total && { next_page_token: String(end) }),
    }),
  );
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
process.stdin.on('close', () => process.exit(0)).resume();
