import { z } from 'zod';
import { fieldSchema } from './featureView';
import { list, stringMap, text } from './protoJson';

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
    tags: stringMap(),
    features: list(
      z.object({
        featureViewName: z.string().min(1),
        featureColumns: list(fieldSchema),
      }),
    ),
  }),
});

export type FeastFeatureService = z.infer<typeof featureServiceSchema>;
