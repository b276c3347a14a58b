import { z } from 'zod';

/** Absent and `null` are the same in the answers of the Kubernetes API. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform(value => value ?? undefined);

export const list = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .nullish()
    .transform(value => value ?? []);

export const stringMap = () =>
  z
    .record(z.string(), z.string())
    .nullish()
    .transform(value => value ?? {});

const quantitySchema = z.union([z.string(), z.number()]);

const resourcesSchema = optional(
  z.object({
    limits: optional(z.record(z.string(), quantitySchema)),
    requests: optional(z.record(z.string(), quantitySchema)),
  }),
);

export const containerSchema = z.object({
  name: optional(z.string()),
  resources: resourcesSchema,
  args: list(z.string()),
  env: list(z.object({ name: z.string(), value: optional(z.string()) })),
});

export type Container = z.output<typeof containerSchema>;

/** The parts of a pod that tell which accelerators it asks for. */
export const podSchema = z.object({
  containers: list(containerSchema),
  nodeSelector: stringMap(),
});

export type Pod = z.output<typeof podSchema>;
