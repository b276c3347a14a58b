import {
  Fact,
  FeatureViewEntityV1alpha1,
  MLOPS_API_VERSION,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { entityTags } from '../names/entityTags';
import { commonMetadata } from './commonMetadata';
import { EntityContext } from './EntityContext';
import { isoDuration } from './isoDuration';
import { TagReader } from './mappingConfig';
import { partOf } from './modelEntity';
import { taggedReferences } from './taggedReferences';

/** Most features that an entity carries; the rest are facts. */
const MAX_FEATURES = 200;

/** A feature view as a catalog entity. */
export function featureViewEntity(
  input: {
    name: string;
    fact: Fact<'feature-view'>;
    /** Names of the feature services that hold it. */
    featureServices: string[];
  },
  context: EntityContext,
): FeatureViewEntityV1alpha1 {
  const { fact } = input;
  const view = fact.data;
  const tags = new TagReader(context.mapping, view.tags);
  const sourcedFrom = taggedReferences(
    tags,
    'sourcedFrom',
    'resource',
    context,
  );
  return {
    apiVersion: MLOPS_API_VERSION,
    kind: 'FeatureView',
    metadata: commonMetadata(context, {
      name: input.name,
      fact,
      title: view.name,
      description: view.description,
      tags: entityTags([
        view.type === 'batch' ? undefined : view.type,
        view.online ? 'online' : undefined,
        ...tags.list('tags'),
      ]),
    }),
    spec: {
      type: view.type,
      lifecycle:
        tags.text('lifecycle') ??
        context.source.entities.lifecycle ??
        'production',
      owner: context.owner(view.name, {
        tags: view.tags,
        declared: view.owner,
      }),
      ...partOf(context, view.name, tags),
      store: {
        type: context.source.connector,
        instance: context.source.id,
        ...(view.project && { project: view.project }),
      },
      entities: view.entities,
      features: view.features
        .filter(feature => feature.name && feature.type)
        .slice(0, MAX_FEATURES),
      sources: view.sources.map(({ name, type }) => ({ name, type })),
      ...(sourcedFrom.length > 0 && { sourcedFrom }),
      ...(view.ttlSeconds !== null &&
        view.ttlSeconds > 0 && { ttl: isoDuration(view.ttlSeconds) }),
      online: view.online,
      offline: view.offline,
      ...(view.version && { version: view.version }),
      ...(input.featureServices.length > 0 && {
        featureServices: input.featureServices,
      }),
    },
  };
}
