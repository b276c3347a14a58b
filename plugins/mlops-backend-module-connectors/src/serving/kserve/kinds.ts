import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { ClusterContext, endpointKey } from './mappers/endpoint';
import { inferenceServiceToEndpoint } from './mappers/inferenceService';
import { llmInferenceServiceToEndpoint } from './mappers/llmInferenceService';
import { inferenceServiceSchema } from './schemas/inferenceService';
import { llmInferenceServiceSchema } from './schemas/llmInferenceService';

/** A kind of object that is an endpoint. */
export interface EndpointKind {
  kind: 'InferenceService' | 'LLMInferenceService';
  plural: string;
  /** Served versions that are understood, the preferred one first. */
  versions: string[];
  schema: z.ZodType;
  toEndpoint(object: unknown, context: ClusterContext): FactInput<'endpoint'>;
}

function endpointKind<Schema extends z.ZodType>(definition: {
  kind: 'InferenceService' | 'LLMInferenceService';
  plural: string;
  versions: string[];
  schema: Schema;
  map(object: z.output<Schema>, context: ClusterContext): FactInput<'endpoint'>;
}): EndpointKind {
  const { map, ...rest } = definition;
  return {
    ...rest,
    toEndpoint: (object, context) => map(object as z.output<Schema>, context),
  };
}

export const INFERENCE_SERVICE = endpointKind({
  kind: 'InferenceService',
  plural: 'inferenceservices',
  versions: ['v1beta1'],
  schema: inferenceServiceSchema,
  map: inferenceServiceToEndpoint,
});

export const LLM_INFERENCE_SERVICE = endpointKind({
  kind: 'LLMInferenceService',
  plural: 'llminferenceservices',
  versions: ['v1alpha2', 'v1alpha1'],
  schema: llmInferenceServiceSchema,
  map: llmInferenceServiceToEndpoint,
});

export const ENDPOINT_KINDS = [INFERENCE_SERVICE, LLM_INFERENCE_SERVICE];

const namedSchema = z.object({
  metadata: z.object({ namespace: z.string(), name: z.string() }),
});

/** Key of a malformed object, when that much of it is sound. */
export function keyOfObject(
  cluster: string,
  plural: string,
  raw: unknown,
): string | undefined {
  const { data } = namedSchema.safeParse(raw);
  return data && endpointKey(cluster, plural, data.metadata);
}
