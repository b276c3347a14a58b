import {
  EndpointFact,
  FactInput,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { keyOfEndpoint, StaticEndpoint, StaticModel } from './config';

export function toEndpointFact(
  endpoint: StaticEndpoint,
): FactInput<'endpoint'> {
  const { viewUrl, models, replicas, scaleToZero, ...rest } = endpoint;
  return {
    type: 'endpoint',
    key: keyOfEndpoint(endpoint),
    ...(viewUrl && { url: viewUrl }),
    data: {
      ...rest,
      models: models.map(model => toModel(model, models.length === 1)),
      replicas,
      scaleToZero:
        scaleToZero ??
        (replicas === undefined ? undefined : replicas.min === 0),
    },
  };
}

/** A name alone is that of a registered model; a lone model takes all traffic. */
function toModel(
  model: StaticModel,
  alone: boolean,
): EndpointFact['models'][number] {
  const given =
    typeof model === 'string' ? { name: model, registryModel: model } : model;
  if (!alone || given.role === 'shadow') return given;
  return { trafficPercent: 100, role: 'champion', ...given };
}
