import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  mapItems,
  readClientList,
  SourceError,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { KubernetesCluster } from './cluster/KubernetesCluster';
import { ENDPOINT_KINDS, EndpointKind, keyOfObject } from './kinds';
import {
  KServeContext,
  Part,
  reportAbsentKinds,
  reportCluster,
  reportForbidden,
  reportNotInstalled,
} from './reports';

type Facts = AsyncGenerator<FactInput<'endpoint'>[], boolean>;

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
  const { namespaces = [undefined], kinds } = cluster.config;
  const wanted = ENDPOINT_KINDS.filter(it => kinds?.includes(it.kind) ?? true);
  const parts = namespaces.flatMap(namespace =>
    wanted.map((kind): Part => ({ cluster, kind, namespace })),
  );
  const forbidden: unknown[] = [];
  const absent = new Set<EndpointKind>();
  for (const part of parts) {
    try {
      if (!(yield* readPart(context, part))) absent.add(part.kind);
    } catch (error) {
      if (!hasStatus(error, 403)) throw error;
      forbidden.push(error);
      reportForbidden(context, part, error);
    }
  }
  if (forbidden.length === parts.length) throw forbidden[0];
  if (absent.size === wanted.length) {
    await reportNotInstalled(context, cluster);
    return false;
  }
  reportAbsentKinds(context, cluster, [...absent]);
  return true;
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

function hasStatus(error: unknown, status: number): error is SourceError {
  return error instanceof SourceError && error.status === status;
}
