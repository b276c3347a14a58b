import { protoJson } from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { fieldSchema } from './featureView';
import { text } from './text';

export const projectSchema = z.object({
  spec: z.object({ name: z.string().min(1) }),
});

export const entitySchema = z.object({
  spec: z.object({
    name: z.string().min(1),
    joinKey: text(),
    valueType: text(),
  }),
});

export type FeastEntity = z.infer<typeof entitySchema>;

export const featureServiceSchema = z.object({
  spec: z.object({
    name: z.string().min(1),
    description: text(),
    owner: text(),
    tags: protoJson.map(z.string()),
    features: protoJson.list(
      z.object({
        featureViewName: z.string().min(1),
        featureColumns: protoJson.list(fieldSchema),
      }),
    ),
  }),
});

export type FeastFeatureService = z.infer<typeof featureServiceSchema>;

const namedSchema = z.object({ spec: z.object({ name: z.string() }) });

/** The name of a malformed item, when that much of it is sound. */
export function nameOf(raw: unknown): string | undefined {
  return namedSchema.safeParse(raw).data?.spec.name;
}
