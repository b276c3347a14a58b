// SPDX-License-Identifier: Apache-2.0

import { ask, keep } from './answers.mjs';

/** Lists of the registry that are read as a whole, and by project. */
const LISTS = [
  'projects',
  'entities',
  'data_sources',
  'feature_views',
  'label_views',
  'feature_services',
  'features',
];

/**
 * Records what a Feast registry server answers about one project.
 *
 * @param {{ url: string, dir: string, project: string }} options
 */
export async function recordFeast({ url, dir, project }) {
  const api = `${url}/api/v1`;
  for (const list of LISTS) {
    const query = new URLSearchParams({ page: '1', limit: '100' });
    if (list !== 'projects') query.set('project', project);
    const answer = await ask(`${api}/${list}?${query}`);
    if (answer.pagination?.totalPages > 1) {
      throw new Error(`${list} does not fit into one answer`);
    }
    await keep(dir, list, answer);
  }
  await keep(dir, 'project', await ask(`${api}/projects/${project}`));
  await keep(
    dir,
    'feature_views_all',
    await ask(`${api}/feature_views/all?page=1&limit=100`),
  );
  await keep(
    dir,
    'resource_counts',
    await ask(`${api}/metrics/resource_counts?project=${project}`),
  );
}
