import type { KubeConfig } from '@kubernetes/client-node';
import { SourceError } from '@mlops-portal/backstage-plugin-mlops-node';
import { ClusterConfig } from '../config';
import { kubernetesClient } from './kubernetesClient';

/**
 * How to reach a cluster and with which credentials. Files are read anew each
 * time, so that renewed credentials count without a restart.
 *
 * @throws SourceError that names the field of the configuration
 */
export function loadKubeConfig(cluster: ClusterConfig): KubeConfig {
  const config = new (kubernetesClient().KubeConfig)();
  try {
    load(config, cluster);
  } catch (error) {
    throw new SourceError(
      `The configuration of cluster "${cluster.name}" could not be loaded: ${messageOf(
        error,
      )}`,
      { mitigation: 'Look at the files that the cluster’s config names.' },
    );
  }
  if (!config.getCurrentCluster()) {
    throw new SourceError(
      `The kubeconfig of cluster "${cluster.name}" has no context "${
        config.getCurrentContext() ?? ''
      }" with a cluster`,
      {
        mitigation: `Set kubeconfig.context to one of: ${config
          .getContexts()
          .map(it => it.name)
          .join(', ')}`,
      },
    );
  }
  return config;
}

function load(config: KubeConfig, cluster: ClusterConfig): void {
  if (cluster.kubeconfig) {
    config.loadFromFile(cluster.kubeconfig.file);
    if (cluster.kubeconfig.context) {
      config.setCurrentContext(cluster.kubeconfig.context);
    }
    return;
  }
  if (cluster.inCluster) {
    if (!process.env.KUBERNETES_SERVICE_HOST) {
      throw new Error('inCluster is set, but this is not a pod of a cluster');
    }
    config.loadFromCluster();
    return;
  }
  const { name, token, tokenFile, caFile, caData } = cluster;
  const server = cluster.url ?? '';
  config.loadFromClusterAndUser(
    {
      name,
      server,
      caFile,
      caData: caData && toBase64(caData),
      // The client refuses plain http, as of a local proxy, without this.
      skipTLSVerify: cluster.skipTLSVerify || server.startsWith('http:'),
    },
    {
      name,
      token,
      ...(tokenFile && {
        authProvider: { name: 'tokenFile', config: { tokenFile } },
      }),
    },
  );
}

/** PEM text may come as it is, as from a file, or in base64 as in a kubeconfig. */
function toBase64(caData: string): string {
  return caData.includes('-----BEGIN')
    ? Buffer.from(caData).toString('base64')
    : caData;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
