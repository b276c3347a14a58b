import {
  EndpointFact,
  FactInput,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  InferenceService,
  LEGACY_FRAMEWORKS,
} from '../schemas/inferenceService';
import { modelContainer, predictorAccelerator } from './accelerators';
import { readDeclarations } from './declarations';
import {
  ClusterContext,
  commonFields,
  replicaFields,
  toFact,
} from './endpoint';
import { servedModels } from './servedModels';
import { toConditions, toStatus } from './status';

const PROTOCOLS: Record<string, EndpointFact['protocol']> = {
  v1: 'v1',
  v2: 'v2',
  'grpc-v1': 'grpc',
  'grpc-v2': 'grpc',
  openai: 'openai',
};

export function inferenceServiceToEndpoint(
  service: InferenceService,
  context: ClusterContext,
): FactInput<'endpoint'> {
  const { metadata, spec, status } = service;
  const { predictor } = spec;
  const revision = status.components?.predictor?.latestReadyRevision;
  return toFact('inferenceservices', metadata, context, {
    ...commonFields(metadata, context),
    type: 'kserve',
    url: status.url ?? status.address?.url,
    protocol: PROTOCOLS[modelContainer(predictor)?.protocolVersion ?? ''],
    ...toStatus({
      metadata,
      conditions: status.conditions,
      modelStatus: status.modelStatus,
      servedBefore: revision !== undefined,
    }),
    conditions: toConditions(status.conditions),
    models: servedModels(service, readDeclarations(metadata)),
    runtime: runtimeOf(service),
    // KServe's own defaults: one replica, and no upper bound for 0.
    ...replicaFields(
      predictor.minReplicas ?? 1,
      predictor.maxReplicas || undefined,
    ),
    accelerator: predictorAccelerator(predictor),
  });
}

function runtimeOf({ spec, status }: InferenceService): string | undefined {
  return (
    spec.predictor.model?.runtime ??
    status.servingRuntimeName ??
    status.clusterServingRuntimeName ??
    LEGACY_FRAMEWORKS.find(framework => spec.predictor[framework])
  );
}
