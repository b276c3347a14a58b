import {
  endpointCurl,
  EndpointDetail,
  EndpointFact,
  ModelEndpointEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { endpointRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';

export const FLIGHT_DELAY_PROD = 'modelendpoint:default/flight-delay-prod';

export const flightDelayProdEntity: ModelEndpointEntityV1alpha1 = {
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'ModelEndpoint',
  metadata: { name: 'flight-delay-prod', namespace: 'default' },
  spec: {
    type: 'kserve',
    lifecycle: 'production',
    owner: 'group:default/team-routes',
  },
};

const fact: EndpointFact = {
  name: 'flight-delay-prod',
  namespace: 'routes',
  cluster: 'gpu-east',
  type: 'kserve',
  pattern: 'online',
  environment: 'production',
  url: 'https://flight-delay.routes.example.com',
  protocol: 'v2',
  status: 'inService',
  conditions: [
    {
      type: 'Ready',
      status: 'True',
      lastTransitionAt: '2026-11-20T08:00:00Z',
    },
    {
      type: 'PredictorReady',
      status: 'True',
      lastTransitionAt: '2026-11-20T08:00:00Z',
    },
    {
      type: 'LatestDeploymentReady',
      status: 'False',
      reason: 'RevisionFailed',
      message: 'container kserve-container: image could not be pulled',
      lastTransitionAt: '2026-11-24T18:00:00Z',
    },
  ],
  models: [],
  runtime: 'kserve-sklearnserver',
  replicas: { min: 2, max: 6 },
  accelerator: { type: 'NVIDIA-A10G', count: 1 },
  authentication: 'bearer',
  tags: {},
  simulated: true,
};

export const flightDelayProdRow = endpointRow({
  title: 'flight-delay-prod',
  pattern: 'online',
  environment: 'production',
  url: fact.url,
  runtime: fact.runtime,
  simulated: true,
  models: [
    {
      ref: 'mlmodel:default/flight-delay',
      name: 'flight-delay',
      version: '12',
      role: 'champion',
      trafficPercent: 90,
    },
    {
      ref: 'mlmodel:default/flight-delay',
      name: 'flight-delay',
      version: '13',
      role: 'canary',
      trafficPercent: 10,
    },
    { name: 'flight-delay-linear', version: '3', role: 'shadow' },
  ],
  replicasMin: 2,
  replicasMax: 6,
  acceleratorType: 'NVIDIA-A10G',
  acceleratorCount: 1,
});

export const flightDelayProdDetail: EndpointDetail = {
  row: flightDelayProdRow,
  provenance: {
    source: 'kserve-prod',
    sourceTitle: 'KServe on gpu-east',
    connector: 'kserve',
    observedAt: '2026-11-24T12:00:00Z',
    stale: true,
    staleReason: 'The API server answered 403.',
  },
  fact,
  curl: endpointCurl({ ...fact, models: [{ name: 'flight-delay' }] }),
};
