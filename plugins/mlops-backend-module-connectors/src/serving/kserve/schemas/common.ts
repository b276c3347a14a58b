import { timestampSchema } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { list, optional, stringMap } from './pods';

export const metadataSchema = z.object({
  name: z.string().min(1),
  namespace: z.string().min(1),
  labels: stringMap(),
  annotations: stringMap(),
  creationTimestamp: optional(timestampSchema),
  deletionTimestamp: optional(timestampSchema),
});

export type Metadata = z.output<typeof metadataSchema>;

export const conditionSchema = z.object({
  type: z.string().min(1),
  status: z.enum(['True', 'False', 'Unknown']).catch('Unknown'),
  severity: optional(z.string()),
  reason: optional(z.string()),
  message: optional(z.string()),
  lastTransitionTime: optional(timestampSchema),
});

export type Condition = z.output<typeof conditionSchema>;

export const conditionsSchema = list(conditionSchema);

export const addressSchema = optional(z.object({ url: optional(z.string()) }));
