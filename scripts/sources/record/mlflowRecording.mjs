// SPDX-License-Identifier: Apache-2.0

import { ask, keep } from './answers.mjs';

/** Paths of a run's files, folder by folder, as the server lists them. */
async function listArtifacts(api, runId, folder, into) {
  const query = new URLSearchParams({
    run_id: runId,
    ...(folder && { path: folder }),
  });
  const answer = await ask(`${api}/artifacts/list?${query}`);
  into[folder] = answer;
  for (const file of answer.files ?? []) {
    if (file.is_dir) await listArtifacts(api, runId, file.path, into);
  }
}

/**
 * Records what an MLflow server answers about all it holds.
 *
 * @param {{ url: string, dir: string }} options
 * @returns {Promise<{ version: string }>} version of the server
 */
export async function recordMlflow({ url, dir }) {
  const api = `${url}/api/2.0/mlflow`;
  const version = (await (await fetch(`${url}/version`)).text()).trim();

  const models = await ask(
    `${api}/registered-models/search?max_results=1000&order_by=name`,
  );
  const versions = await ask(`${api}/model-versions/search?max_results=10000`);
  const experiments = await ask(`${api}/experiments/search`, {
    max_results: 1000,
    view_type: 'ALL',
  });
  const experimentIds = experiments.experiments.map(it => it.experiment_id);
  const runs = await ask(`${api}/runs/search`, {
    experiment_ids: experimentIds,
    max_results: 1000,
    run_view_type: 'ALL',
  });
  const loggedModels = await ask(`${api}/logged-models/search`, {
    experiment_ids: experimentIds,
    max_results: 50,
  });
  let page = loggedModels;
  while (page.next_page_token) {
    page = await ask(`${api}/logged-models/search`, {
      experiment_ids: experimentIds,
      max_results: 50,
      page_token: page.next_page_token,
    });
    loggedModels.models.push(...page.models);
  }
  delete loggedModels.next_page_token;
  for (const answer of [models, versions, experiments, runs]) {
    if (answer.next_page_token) {
      throw new Error('more was registered than fits into one answer');
    }
  }

  const artifacts = {};
  for (const { info } of runs.runs) {
    artifacts[info.run_id] = {};
    await listArtifacts(api, info.run_id, '', artifacts[info.run_id]);
  }

  await keep(dir, 'registered-models', models);
  await keep(dir, 'model-versions', versions);
  await keep(dir, 'experiments', experiments);
  await keep(dir, 'runs', runs);
  await keep(dir, 'logged-models', loggedModels);
  await keep(dir, 'artifacts', artifacts);
  return { version };
}
