import {
  EndpointFact,
  FactInput,
  FeatureServiceFact,
  FeatureViewFact,
  ModelFact,
  ModelVersionFact,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** A model fact as a registry tells it; its key is its name. */
export function modelFact(
  name: string,
  parts: Partial<ModelFact> = {},
): FactInput<'model'> {
  return {
    type: 'model',
    key: name,
    url: `https://mlflow.example.com/#/models/${encodeURIComponent(name)}`,
    data: { name, tags: {}, aliases: [], ...parts },
  };
}

export function versionFact(
  model: string,
  version: string,
  parts: Partial<ModelVersionFact> = {},
): FactInput<'model-version'> {
  return {
    type: 'model-version',
    key: `${model}/${version}`,
    parentKey: model,
    data: { modelKey: model, version, status: 'ready', tags: {}, ...parts },
  };
}

export function runFact(
  runId: string,
  parts: Partial<RunFact> = {},
): FactInput<'run'> {
  return {
    type: 'run',
    key: runId,
    data: {
      runId,
      status: 'succeeded',
      deleted: false,
      params: {},
      metrics: {},
      tags: {},
      datasetInputs: [],
      modelOutputs: [],
      ...parts,
    },
  };
}

export function featureViewFact(
  project: string,
  name: string,
  parts: Partial<FeatureViewFact> = {},
): FactInput<'feature-view'> {
  return {
    type: 'feature-view',
    key: `${project}/${name}`,
    data: {
      name,
      project,
      type: 'batch',
      tags: {},
      entities: [{ name: 'flight', joinKeys: ['flight_id'] }],
      features: [{ name: 'delay', type: 'FLOAT' }],
      sources: [{ name: 'flights', type: 'BATCH_FILE' }],
      ttlSeconds: 86400,
      online: true,
      offline: true,
      ...parts,
    },
  };
}

export function featureServiceFact(
  project: string,
  name: string,
  views: string[],
  parts: Partial<FeatureServiceFact> = {},
): FactInput<'feature-service'> {
  return {
    type: 'feature-service',
    key: `${project}/${name}`,
    data: {
      name,
      project,
      tags: {},
      featureViews: views.map(view => ({ name: view, features: [] })),
      ...parts,
    },
  };
}

export function endpointFact(
  name: string,
  parts: Partial<EndpointFact> = {},
): FactInput<'endpoint'> {
  return {
    type: 'endpoint',
    key: name,
    data: {
      name,
      type: 'kserve',
      status: 'inService',
      conditions: [],
      models: [],
      tags: {},
      simulated: false,
      ...parts,
    },
  };
}
