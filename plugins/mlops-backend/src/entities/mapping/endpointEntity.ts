import {
  EndpointFact,
  Fact,
  MLOPS_API_VERSION,
  ModelEndpointEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ResolvedModel } from '../links/EndpointLinks';
import { entityTags } from '../names/entityTags';
import { commonMetadata, webAddress } from './commonMetadata';
import { EntityContext } from './EntityContext';
import { TagReader } from './mappingConfig';
import { partOf } from './modelEntity';

/** A serving endpoint as a catalog entity. */
export function endpointEntity(
  input: {
    name: string;
    fact: Fact<'endpoint'>;
    /** What each served model was found to be, in the order of the fact. */
    resolved: ReadonlyArray<ResolvedModel | undefined>;
  },
  context: EntityContext,
): ModelEndpointEntityV1alpha1 {
  const { fact, resolved } = input;
  const endpoint = fact.data;
  const tags = new TagReader(context.mapping, endpoint.tags);
  const url = webAddress(endpoint.url);
  const serves = [...new Set(resolved.flatMap(one => one?.ref ?? []))].sort();
  return {
    apiVersion: MLOPS_API_VERSION,
    kind: 'ModelEndpoint',
    metadata: commonMetadata(context, {
      name: input.name,
      fact,
      title: endpoint.name,
      description: endpoint.description,
      tags: entityTags([
        endpoint.type,
        endpoint.environment,
        ...tags.list('tags'),
      ]),
      simulated: endpoint.simulated,
    }),
    spec: {
      type: endpoint.type,
      lifecycle:
        tags.text('lifecycle') ??
        context.source.entities.lifecycle ??
        'production',
      owner: context.owner(endpoint.name, {
        tags: endpoint.tags,
        declared: endpoint.owner,
      }),
      ...partOf(context, endpoint.name, tags),
      ...(endpoint.environment && { environment: endpoint.environment }),
      ...(endpoint.pattern && { pattern: endpoint.pattern }),
      ...(url && { url }),
      ...(endpoint.protocol && { protocol: endpoint.protocol }),
      models: endpoint.models
        .map((model, index) => ({ model, found: resolved[index] }))
        .filter(({ model }) => model.name)
        .map(({ model, found }) => ({
          ...(found && { modelRef: found.ref }),
          name: model.name,
          ...versionOf(model, found),
          ...(model.uri && { uri: model.uri }),
          ...(model.trafficPercent !== undefined && {
            trafficPercent: model.trafficPercent,
          }),
          ...(model.role && { role: model.role }),
        })),
      ...(serves.length > 0 && { serves }),
      ...(endpoint.runtime && { runtime: endpoint.runtime }),
      ...(endpoint.replicas && { replicas: endpoint.replicas }),
      ...(endpoint.accelerator?.type && { accelerator: endpoint.accelerator }),
      ...(endpoint.scaleToZero !== undefined && {
        scaleToZero: endpoint.scaleToZero,
      }),
      ...(endpoint.authentication && {
        authentication: endpoint.authentication,
      }),
    },
  };
}

/** The version that the endpoint states, else the one its files belong to. */
export function versionOf(
  model: EndpointFact['models'][number],
  found: ResolvedModel | undefined,
): { version?: string } {
  const version = model.version || found?.version;
  return version ? { version } : {};
}
