import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  mapItems,
  ReadContext,
  readClientList,
  SourceError,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { KubernetesCluster } from './cluster/KubernetesCluster';
import { KServeConfig } from './config';
import { ENDPOINT_KINDS, EndpointKind, keyOfObject } from './kinds';

export type KServeContext = ReadContext<KServeConfig, KubernetesCluster[]>;

type Facts = AsyncGenerator<FactInput<'endpoint'>[], boolean>;

/** Objects of one kind in one namespace, or in all. */
interface Part {
  cluster: KubernetesCluster;
  kind: EndpointKind;
  namespace?: string;
}

/**
 * The endpoints of all clusters. One that fails costs its own endpoints; as
 * nothing tells them apart from deleted ones then, nothing is removed.
 *
 * @throws the first failure when no cluster could be read
 */
export async function* readEndpoints(
  context: KServeContext,
): AsyncGenerator<FactInput<'endpoint'>[]> {
  const clusters = context.client;
  const failures: unknown[] = [];
  const without: string[] = [];
  for (const cluster of clusters) {
    const { name } = cluster.config;
    try {
      const installed = yield* readCluster(context, cluster);
      if (!installed) without.push(name);
    } catch (error) {
      context.signal.throwIfAborted();
      failures.push(error);
      if (clusters.length > 1) reportCluster(context, name, error);
    }
  }
  if (failures.length === clusters.length) throw failures[0];
  // Beside clusters that have it, one without KServe is likelier to be ill
  // than meant: its endpoints must not go unseen in the share of the others.
  if (without.length > 0 && without.length < clusters.length) {
    context.incomplete(`KServe is not installed on ${without.join(', ')}`);
  }
}

/** Answers whether the cluster has KServe. */
async function* readCluster(
  context: KServeContext,
  cluster: KubernetesCluster,
): Facts {
  const namespaces = cluster.config.namespaces ?? [undefined];
  const parts = namespaces.flatMap(namespace =>
    ENDPOINT_KINDS.map((kind): Part => ({ cluster, kind, namespace })),
  );
  const forbidden: unknown[] = [];
  let installed = false;
  for (const part of parts) {
    try {
      const found = yield* readPart(context, part);
      installed ||= found;
    } catch (error) {
      if (!hasStatus(error, 403)) throw error;
      forbidden.push(error);
      reportForbidden(context, part, error);
    }
  }
  if (forbidden.length === parts.length) throw forbidden[0];
  if (!installed && forbidden.length === 0) {
    await reportNotInstalled(context, cluster);
  }
  return installed || forbidden.length > 0;
}

/** Answers whether the cluster knows the kind. */
async function* readPart(context: KServeContext, part: Part): Facts {
  const { cluster, kind, namespace } = part;
  const { name, environment, viewUrl } = cluster.config;
  const { plural, schema } = kind;
  for (const version of kind.versions) {
    let known = false;
    const pages = readClientList(context, {
      item: schema,
      noun: kind.kind,
      keyOf: raw => keyOfObject(name, plural, raw),
      restartWhen: error => hasStatus(error, 410),
      page: async (continueToken, signal) => {
        const page = await cluster.listObjects(
          { version, plural, namespace },
          { limit: context.config.pageSize, continueToken, signal },
        );
        known = true;
        return page;
      },
    });
    try {
      for await (const items of pages) {
        yield mapItems(context, {
          items,
          noun: kind.kind,
          map: item =>
            kind.toEndpoint(item, { cluster: name, environment, viewUrl }),
        });
      }
      return true;
    } catch (error) {
      // Not served in this version. After a page it is a failure: the rest of
      // the list is unknown, not gone.
      if (known || !hasStatus(error, 404)) throw error;
    }
  }
  return false;
}

/** @throws SourceError when what answers 404 is no Kubernetes API at all */
async function reportNotInstalled(
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

function reportForbidden(
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

function reportCluster(
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

function hasStatus(error: unknown, status: number): error is SourceError {
  return error instanceof SourceError && error.status === status;
}
