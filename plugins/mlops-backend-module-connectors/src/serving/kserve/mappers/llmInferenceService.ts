import {
  EndpointFact,
  FactInput,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { LlmInferenceService, Workload } from '../schemas/llmInferenceService';
import { workloadAccelerator } from './accelerators';
import { readDeclarations } from './declarations';
import {
  ClusterContext,
  commonFields,
  replicaFields,
  toFact,
} from './endpoint';
import { toConditions, toStatus } from './status';

export function llmInferenceServiceToEndpoint(
  service: LlmInferenceService,
  context: ClusterContext,
): FactInput<'endpoint'> {
  const { metadata, spec, status } = service;
  return toFact('llminferenceservices', metadata, context, {
    ...commonFields(metadata, context),
    tags: { ...metadata.labels, ...prefillTag(spec.prefill) },
    type: 'llmisvc',
    url: status.url ?? status.address?.url ?? status.addresses[0]?.url,
    protocol: 'openai',
    ...toStatus({
      metadata,
      conditions: status.conditions,
      servedBefore: status.url !== undefined,
    }),
    conditions: toConditions(status.conditions),
    models: modelsOf(service),
    runtime: spec.runtime,
    ...workloadReplicas(spec),
    accelerator: workloadAccelerator(spec),
  });
}

/** The base model, then its adapters, which answer under their own names. */
function modelsOf({
  metadata,
  spec,
}: LlmInferenceService): EndpointFact['models'] {
  const declared = readDeclarations(metadata);
  const base = {
    name: spec.model.name ?? metadata.name,
    ...declared.model(),
    ...(spec.model.uri && { uri: spec.model.uri }),
    role: declared.role ?? 'champion',
  };
  const adapters = (spec.model.lora?.adapters ?? []).flatMap(({ name, uri }) =>
    name ? [{ name, ...declared.adapter(name), ...(uri && { uri }) }] : [],
  );
  return adapters.length > 0 || base.role === 'shadow'
    ? [base, ...adapters]
    : [{ ...base, trafficPercent: 100 }];
}

function workloadReplicas({ replicas, scaling }: Workload) {
  if (!scaling) return replicaFields(replicas ?? 1, replicas ?? 1);
  return replicaFields(
    scaling.minReplicas ?? 1,
    scaling.maxReplicas,
    scaling.keda?.idleReplicaCount === 0,
  );
}

/**
 * The pool that reads prompts when it is apart from the one that writes
 * answers: its replicas scale alone, so they fit into no figure of the other.
 */
function prefillTag(prefill: Workload | undefined): Record<string, string> {
  if (!prefill) return {};
  const { min, max } = workloadReplicas(prefill).replicas;
  const count = max === undefined || max === min ? `${min}` : `${min}-${max}`;
  const accelerator = workloadAccelerator(prefill);
  const devices = accelerator
    ? ` x ${accelerator.count} ${accelerator.type}`
    : '';
  return { 'mlops-portal.io/prefill': `${count} replicas${devices}` };
}
