import { MLOPS_API_VERSION } from '../constants';
import { FeatureViewEntityV1alpha1 } from '../FeatureView';
import { MLModelEntityV1alpha1 } from '../MLModel';
import { ModelEndpointEntityV1alpha1 } from '../ModelEndpoint';

/** Every field of the kind, filled. */
export const fullModel: MLModelEntityV1alpha1 = {
  apiVersion: MLOPS_API_VERSION,
  kind: 'MLModel',
  metadata: {
    name: 'flight-delay',
    title: 'Flight delay',
    description: 'Arrival delay of a flight, in minutes',
    annotations: { 'mlops-portal.io/source': 'mlflow' },
  },
  spec: {
    type: 'regression',
    lifecycle: 'production',
    owner: 'group:default/team-routes',
    system: 'flight-punctuality',
    domain: 'flight-operations',
    tasks: ['tabular-regression'],
    framework: 'scikit-learn',
    algorithm: 'HistGradientBoostingRegressor',
    modelFormat: { name: 'mlflow', version: '3.1' },
    license: {
      id: 'apache-2.0',
      name: 'Apache License 2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
    provider: 'Cirrus Air',
    baseModels: [{ ref: 'mlmodel:default/flight-late', relation: 'finetune' }],
    aliases: [{ name: 'champion', version: '12' }],
    versions: [
      {
        version: '12',
        status: 'ready',
        createdAt: '2026-03-01T10:00:00.123+09:00',
        runId: 'a1b2',
      },
    ],
    intendedUse: 'Plan turn-around times.',
    outOfScope: 'Single passengers.',
    limitations: 'Trained on 2001 only.',
    ethicalConsiderations: 'No personal data.',
    users: ['dispatchers'],
    trainingData: [
      {
        name: 'flights-3m',
        description: 'January to June',
        url: 's3://data/flights-3m.parquet',
        digest: 'sha256:00ff',
      },
    ],
    evaluationData: [{ name: 'flights-3m', description: 'July' }],
    risk: {
      tier: 'minimal',
      category: 'logistics',
      humanOversight: 'A dispatcher decides.',
      personalData: false,
      reviewDate: '2026-09-30',
    },
    consumesFeatures: ['route_delay_stats', 'featureview:default/airport'],
    trainedBy: ['train-flight-delay'],
    derivedFrom: ['flight-late'],
    dependsOn: ['resource:flights-3m', 'train-flight-delay'],
  },
};

/** Every field of the kind, filled. */
export const fullFeatureView: FeatureViewEntityV1alpha1 = {
  apiVersion: MLOPS_API_VERSION,
  kind: 'FeatureView',
  metadata: { name: 'route_delay_stats' },
  spec: {
    type: 'batch',
    lifecycle: 'production',
    owner: 'team-routes',
    system: 'flight-punctuality',
    domain: 'flight-operations',
    store: { type: 'feast', instance: 'feast', project: 'cirrus' },
    entities: [
      {
        name: 'route',
        joinKeys: ['origin', 'destination'],
        valueType: 'STRING',
      },
    ],
    features: [
      { name: 'mean_delay_7d', type: 'Float64', description: 'Minutes' },
    ],
    sources: [{ name: 'routes', type: 'file', ref: 'resource:flights-3m' }],
    ttl: 'P1DT12H',
    online: true,
    offline: true,
    version: '2',
    featureServices: ['flight_delay_v1'],
    dependsOn: ['component:train-flight-delay'],
    sourcedFrom: ['flights-3m'],
  },
};

/** Every field of the kind, filled. */
export const fullEndpoint: ModelEndpointEntityV1alpha1 = {
  apiVersion: MLOPS_API_VERSION,
  kind: 'ModelEndpoint',
  metadata: { name: 'flight-delay-scorer' },
  spec: {
    type: 'kserve',
    lifecycle: 'production',
    owner: 'team-routes',
    system: 'flight-punctuality',
    domain: 'flight-operations',
    environment: 'production',
    pattern: 'online',
    url: 'http://flight-delay-scorer.routes.example',
    protocol: 'v2',
    models: [
      {
        modelRef: 'mlmodel:default/flight-delay',
        name: 'flight-delay',
        version: '12',
        uri: 'models:/flight-delay/12',
        trafficPercent: 90,
        role: 'champion',
      },
    ],
    serves: ['flight-delay'],
    runtime: 'kserve-sklearnserver',
    replicas: { min: 1, max: 4 },
    accelerator: { type: 'NVIDIA-L4', count: 1, mig: '1g.6gb' },
    scaleToZero: false,
    authentication: 'bearer',
    providesApis: ['flight-delay-api'],
    dependsOn: ['resource:flights-3m'],
  },
};
