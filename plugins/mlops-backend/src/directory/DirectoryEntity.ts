import {
  ANNOTATION_LOCATION,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SIMULATED,
  ANNOTATION_SOURCE,
  ANNOTATION_SOURCE_KEY,
  FeatureViewEntityV1alpha1,
  featureViewSpecSchema,
  MLModelEntityV1alpha1,
  mlModelSpecSchema,
  MlopsKind,
  ModelEndpointEntityV1alpha1,
  modelEndpointSpecSchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { EntityOrigin, EntityOrigins } from '../origins/EntityOrigins';

/** What every row takes from its entity. */
export interface DirectoryEntity<K extends MlopsKind = MlopsKind> {
  kind: K;
  ref: string;
  title: string;
  description?: string;
  owner: string;
  system?: string;
  domain?: string;
  lifecycle: string;
  type: string;
  simulated: boolean;
  /** The object of a source that it stands for. */
  origin?: EntityOrigin;
  spec: DirectorySpecs[K];
}

/** Specs as the directory holds them. */
export interface DirectorySpecs {
  MLModel: MLModelEntityV1alpha1['spec'];
  FeatureView: FeatureViewEntityV1alpha1['spec'];
  ModelEndpoint: ModelEndpointEntityV1alpha1['spec'];
}

/** Fields that {@link toDirectoryEntity} reads. */
export const DIRECTORY_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  `metadata.annotations.${ANNOTATION_LOCATION}`,
  `metadata.annotations.${ANNOTATION_SOURCE}`,
  `metadata.annotations.${ANNOTATION_SOURCE_KEY}`,
  `metadata.annotations.${ANNOTATION_SIMULATED}`,
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.tasks',
  'spec.framework',
  'spec.aliases',
  'spec.versions',
  'spec.consumesFeatures',
  'spec.store',
  'spec.entities',
  'spec.features',
  'spec.online',
  'spec.offline',
  'spec.ttl',
  'spec.pattern',
  'spec.environment',
  'spec.url',
  'spec.models',
  'spec.runtime',
  'spec.replicas',
  'spec.accelerator',
];

const schemas = {
  mlmodel: { kind: 'MLModel', spec: mlModelSpecSchema },
  featureview: { kind: 'FeatureView', spec: featureViewSpecSchema },
  modelendpoint: { kind: 'ModelEndpoint', spec: modelEndpointSpecSchema },
} as const;

/**
 * An entity as rows need it; undefined when it is of another kind, or of a
 * version of the kind that is not understood.
 */
export function toDirectoryEntity(
  entity: Entity,
  origins: EntityOrigins,
): DirectoryEntity | undefined {
  const lowerCased = entity.kind.toLowerCase();
  if (!Object.hasOwn(schemas, lowerCased)) return undefined;
  const schema = schemas[lowerCased as keyof typeof schemas];
  const parsed = schema.spec.safeParse(entity.spec);
  if (!parsed.success) return undefined;
  const spec = parsed.data;
  const { metadata } = entity;
  const namespace = metadata.namespace ?? 'default';
  const annotations = metadata.annotations ?? {};
  const origin = origins.of(entity);
  const system = spec.system && refOf(spec.system, 'system', namespace);
  const domain = spec.domain && refOf(spec.domain, 'domain', namespace);
  return {
    kind: schema.kind,
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    ...(metadata.description && { description: metadata.description }),
    owner: refOf(spec.owner, 'group', namespace),
    ...(system && { system }),
    ...(domain && { domain }),
    lifecycle: spec.lifecycle,
    type: spec.type,
    simulated: annotations[ANNOTATION_SIMULATED] === 'true',
    ...(origin && { origin }),
    spec,
  };
}

/** A full reference; people write short ones. */
export function refOf(
  text: string,
  defaultKind: string,
  defaultNamespace: string,
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace }),
    );
  } catch {
    return text;
  }
}
