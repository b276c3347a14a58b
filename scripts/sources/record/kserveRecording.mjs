// SPDX-License-Identifier: Apache-2.0

import { startKubeApi } from '../kube/kubeApi.mjs';
import { keep } from './answers.mjs';
import { gpuServices, opsServices } from './inferenceServices.mjs';

const LISTS = [
  { version: 'v1beta1', plural: 'inferenceservices' },
  { version: 'v1alpha2', plural: 'llminferenceservices' },
];

async function recordCluster(client, services, dir) {
  for (const { resource, namespace, object, status } of services) {
    await client.create(resource, namespace, object);
    await client.setStatus(resource, namespace, object.metadata.name, status);
  }
  for (const list of LISTS) {
    const answer = await client.list(list);
    if (answer.status !== 200) {
      throw new Error(`listing ${list.plural} answered ${answer.status}`);
    }
    for (const item of answer.json.items) delete item.metadata.managedFields;
    await keep(dir, list.plural, answer.json);
  }
  const version = await client.request('GET', '/version');
  await keep(dir, 'version', version.json);
  for (const { resource, namespace, object } of services) {
    await client.remove(resource, namespace, object.metadata.name);
  }
}

/**
 * Records what a Kubernetes API answers about the endpoints of two clusters. One
 * real API server stands for both, one after the other.
 *
 * @param {{ dir: string, workDir: string, cacheDir: string, sources: Map<string, string>,
 *   log: (text: string) => void }} options
 */
export async function recordKserve({ dir, workDir, cacheDir, sources, log }) {
  const kube = await startKubeApi({ workDir, cacheDir, log });
  try {
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    await recordCluster(
      kube.client,
      opsServices({ sources, at }),
      `${dir}/ops`,
    );
    await recordCluster(kube.client, gpuServices({ at }), `${dir}/gpu`);
  } finally {
    await kube.stop();
  }
}
