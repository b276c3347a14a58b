import {
  EndpointFact,
  FactInput,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Metadata } from '../schemas/common';
import { readDeclarations } from './declarations';

/** What is known of the cluster that an object lives on. */
export interface ClusterContext {
  cluster: string;
  environment?: string;
  /** Address of a page about an object, with `{namespace}` and `{name}`. */
  viewUrl?: string;
}

/** Key of an object: the cluster, then its path in the API. */
export function endpointKey(
  cluster: string,
  plural: string,
  { namespace, name }: Pick<Metadata, 'namespace' | 'name'>,
): string {
  return `${cluster}/${namespace}/${plural}/${name}`;
}

export function toFact(
  plural: string,
  metadata: Metadata,
  { cluster, viewUrl }: ClusterContext,
  data: EndpointFact,
): FactInput<'endpoint'> {
  const url = viewUrl
    ?.replaceAll('{namespace}', encodeURIComponent(metadata.namespace))
    .replaceAll('{name}', encodeURIComponent(metadata.name));
  return {
    type: 'endpoint',
    key: endpointKey(cluster, plural, metadata),
    ...(url && { url }),
    data,
  };
}

/** What both kinds of service tell in the same way. */
export function commonFields(
  metadata: Metadata,
  { cluster, environment }: ClusterContext,
) {
  const { name, namespace, labels, annotations } = metadata;
  const declared = readDeclarations(metadata);
  const protection = 'security.opendatahub.io/enable-auth';
  const isProtected = [annotations, labels].some(
    map => map[protection] === 'true',
  );
  return {
    name,
    namespace,
    cluster,
    description: declared.description,
    environment: declared.environment ?? environment,
    pattern: declared.pattern ?? 'online',
    authentication: isProtected ? 'Kubernetes token' : undefined,
    owner: declared.owner,
    tags: labels,
    simulated: declared.simulated,
    createdAt: metadata.creationTimestamp,
  };
}

export function replicaFields(
  min: number,
  max: number | undefined,
  idlesAtZero = false,
) {
  return {
    replicas: { min, ...(max !== undefined && { max }) },
    scaleToZero: min === 0 || idlesAtZero,
  };
}
