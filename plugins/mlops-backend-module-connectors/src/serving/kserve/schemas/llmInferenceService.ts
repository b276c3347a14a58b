import { z } from 'zod';
import { addressSchema, conditionsSchema, metadataSchema } from './common';
import { list, optional, podSchema } from './pods';

const llmModelSchema = z.object({
  name: optional(z.string()),
  uri: optional(z.string()),
});

export const workloadSchema = z.object({
  replicas: optional(z.int().min(0)),
  scaling: optional(
    z.object({
      minReplicas: optional(z.int().min(0)),
      maxReplicas: optional(z.int().min(0)),
      keda: optional(z.object({ idleReplicaCount: optional(z.int().min(0)) })),
    }),
  ),
  parallelism: optional(
    z.object({
      tensor: optional(z.int().min(1)),
      pipeline: optional(z.int().min(1)),
      data: optional(z.int().min(1)),
      dataLocal: optional(z.int().min(1)),
    }),
  ),
  template: optional(podSchema),
  worker: optional(podSchema),
});

export type Workload = z.output<typeof workloadSchema>;

/** An LLMInferenceService; v1alpha1 and v1alpha2 agree in what is read here. */
export const llmInferenceServiceSchema = z.object({
  metadata: metadataSchema,
  spec: workloadSchema.extend({
    model: llmModelSchema
      .extend({
        lora: optional(z.object({ adapters: list(llmModelSchema) })),
      })
      .prefault({}),
    runtime: optional(z.string()),
    prefill: optional(workloadSchema),
  }),
  status: z
    .object({
      url: optional(z.string()),
      address: addressSchema,
      addresses: list(z.object({ url: optional(z.string()) })),
      conditions: conditionsSchema,
    })
    .prefault({}),
});

export type LlmInferenceService = z.output<typeof llmInferenceServiceSchema>;
