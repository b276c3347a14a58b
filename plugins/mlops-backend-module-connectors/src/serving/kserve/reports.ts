import {
  ReadContext,
  SourceError,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { KubernetesCluster } from './cluster/KubernetesCluster';
import { KServeConfig } from './config';
import { EndpointKind } from './kinds';

export type KServeContext = ReadContext<KServeConfig, KubernetesCluster[]>;

/** Objects of one kind in one namespace, or in all. */
export interface Part {
  cluster: KubernetesCluster;
  kind: EndpointKind;
  namespace?: string;
}

/** @throws SourceError when what answers 404 is no Kubernetes API at all */
export async function reportNotInstalled(
  context: KServeContext,
  cluster: KubernetesCluster,
): Promise<void> {
  const { name } = cluster.config;
  try {
    await context.call(signal => cluster.version(signal));
  } catch (error) {
    context.signal.throwIfAborted();
    throw new SourceError(
      `What answers for cluster "${name}" is no Kubernetes API: 404 for KServe’s objects and no version`,
      {
        status: 404,
        mitigation: 'Check the address of the cluster in its config.',
        cause: error,
      },
    );
  }
  context.report.warn('KServe is not installed on a cluster', {
    sample: name,
    hint: 'Install KServe, or take the cluster out of this source. What was known of it is removed only when an operator confirms.',
  });
}

/** A cluster with one kind may well do without the other, if that was said. */
export function reportAbsentKinds(
  context: KServeContext,
  { config }: KubernetesCluster,
  absent: EndpointKind[],
): void {
  for (const { kind } of absent) {
    const expected = config.kinds !== undefined || kind === 'InferenceService';
    if (!expected) continue;
    context.report.warn(`${kind} is not installed on a cluster`, {
      sample: config.name,
      hint: 'Install it, or set "kinds" of the cluster to what is there.',
    });
    context.incomplete(`${kind} is not installed on ${config.name}`);
  }
}

export function reportForbidden(
  context: KServeContext,
  { cluster, kind, namespace }: Part,
  error: SourceError,
): void {
  const place = [cluster.config.name, namespace, kind.plural]
    .filter(Boolean)
    .join('/');
  context.report.error('Endpoints may not be listed (403)', {
    sample: `${place}: ${error.message}`,
    hint: error.mitigation,
  });
  context.incomplete(`Not permitted to list ${place}`);
}

export function reportCluster(
  context: KServeContext,
  name: string,
  error: unknown,
): void {
  const message = error instanceof Error ? error.message : String(error);
  context.report.error('A cluster could not be read', {
    sample: `${name}: ${message}`,
    hint: error instanceof SourceError ? error.mitigation : undefined,
  });
  context.incomplete(`Cluster "${name}" could not be read: ${message}`);
}
