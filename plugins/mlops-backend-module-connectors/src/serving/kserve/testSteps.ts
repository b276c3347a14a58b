import {
  CallContext,
  SourceError,
  step,
  StepResult,
  unknown,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { KubernetesCluster } from './cluster/KubernetesCluster';
import { KServeConfig } from './config';
import {
  EndpointKind,
  INFERENCE_SERVICE,
  LLM_INFERENCE_SERVICE,
} from './kinds';

type Context = CallContext<KServeConfig, KubernetesCluster[]>;

/** @throws SourceError that names the cluster */
async function onCluster<T>(
  { call }: Context,
  cluster: KubernetesCluster,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await call(request);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(
      `Cluster "${cluster.config.name}": ${error.message}`,
      { ...error, cause: error },
    );
  }
}

async function listOne(
  context: Context,
  { plural, kind, versions }: EndpointKind,
): Promise<StepResult> {
  const absent: string[] = [];
  for (const cluster of context.client) {
    if (cluster.config.kinds?.includes(kind) === false) continue;
    for (const namespace of cluster.config.namespaces ?? [undefined]) {
      const found = await firstServed(versions, version =>
        onCluster(context, cluster, signal =>
          cluster.listObjects(
            { version, plural, namespace },
            { limit: 1, signal },
          ),
        ),
      );
      if (!found) absent.push(cluster.config.name);
    }
  }
  return absent.length === 0
    ? undefined
    : unknown(
        `${kind} is not installed on ${[...new Set(absent)].join(', ')}`,
        'Install KServe, or take the cluster out of this source.',
      );
}

async function firstServed(
  versions: string[],
  list: (version: string) => Promise<unknown>,
): Promise<boolean> {
  for (const version of versions) {
    try {
      await list(version);
      return true;
    } catch (error) {
      if (!(error instanceof SourceError && error.status === 404)) throw error;
    }
  }
  return false;
}

export const testSteps = [
  step<KServeConfig, KubernetesCluster[]>({
    id: 'reach',
    title: 'Reach the API server of each cluster',
    async run(context) {
      const versions: string[] = [];
      for (const cluster of context.client) {
        const version = await onCluster(context, cluster, signal =>
          cluster.version(signal),
        );
        versions.push(`${cluster.config.name} ${version}`);
      }
      return versions.join(', ');
    },
  }),
  step<KServeConfig, KubernetesCluster[]>({
    id: 'inferenceservices',
    title: 'List InferenceServices',
    run: context => listOne(context, INFERENCE_SERVICE),
  }),
  step<KServeConfig, KubernetesCluster[]>({
    id: 'llminferenceservices',
    title: 'List LLMInferenceServices',
    mandatory: false,
    run: context => listOne(context, LLM_INFERENCE_SERVICE),
  }),
];
