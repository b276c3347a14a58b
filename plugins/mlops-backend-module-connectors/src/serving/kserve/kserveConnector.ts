import { defineConnector } from '@mlops-portal/backstage-plugin-mlops-node';
import { clusterFailure, clusterHints } from './cluster/failure';
import { KubernetesCluster } from './cluster/KubernetesCluster';
import { kserveConfigSchema } from './config';
import { readEndpoints } from './readers';
import { testSteps } from './testSteps';

export const kserveConnector = defineConnector<
  typeof kserveConfigSchema,
  KubernetesCluster[]
>({
  id: 'kserve',
  title: 'KServe',
  status: 'stable',
  description:
    'InferenceServices and LLMInferenceServices of one or several Kubernetes clusters',
  config: kserveConfigSchema,
  address: ({ clusters }) =>
    clusters
      .map(({ name, url, kubeconfig }) =>
        [name, url ?? kubeconfig?.context].filter(Boolean).join(' '),
      )
      .join(', '),
  client: {
    open: ({ clusters, limits }, { addSecret }) =>
      clusters.map(
        cluster =>
          new KubernetesCluster(cluster, {
            maxResponseMegabytes: limits?.maxResponseMegabytes ?? 32,
            addSecret,
          }),
      ),
    failure: clusterFailure,
    hints: clusterHints,
    limits: config => config.limits,
  },
  test: testSteps,
  facts: { endpoint: readEndpoints },
});
