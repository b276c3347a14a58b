import { RootConfigService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { describeIssues } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { modelMappingSchema } from '../entities/mapping/mappingConfig';
import { readSchedule, SourceSchedule } from './schedule';

const ownerRef = z.string().transform((value, context) => {
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    context.addIssue({
      code: 'custom',
      message: `"${value}" is not an entity reference; write it like group:default/platform`,
    });
    return z.NEVER;
  }
});

const scheduleSchema = z
  .record(z.string(), z.json())
  .default({})
  .transform((value, context): SourceSchedule => {
    try {
      return readSchedule(value as JsonObject);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `${
          error instanceof Error ? error.message : error
        }; write durations like { minutes: 5 }`,
      });
      return z.NEVER;
    }
  });

const sourceSchema = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      'use lower-case letters, digits and dashes, such as mlflow-prod',
    ),
  connector: z.string().min(1),
  title: z.string().min(1).optional(),
  owner: ownerRef.optional(),
  schedule: scheduleSchema,
  simulated: z.boolean().default(false),
  include: z.array(z.string().min(1)).default(['*']),
  exclude: z.array(z.string().min(1)).default([]),
  entities: z
    .strictObject({
      namespace: z.string().default('default'),
      lifecycle: z.string().optional(),
      owner: ownerRef.optional(),
      system: z.string().optional(),
    })
    .prefault({}),
  config: z.unknown().optional(),
});

const mlopsSchema = z.looseObject({
  owners: z
    .strictObject({
      default: ownerRef.optional(),
      tags: z.array(z.string().min(1)).default(['owner', 'team']),
      emails: z.record(z.string(), ownerRef).default({}),
      teams: z.record(z.string(), ownerRef).default({}),
    })
    .prefault({}),
  removalGuard: z
    .strictObject({
      maxShare: z.number().min(0).max(1).default(0.2),
      minCount: z.int().min(0).default(5),
    })
    .prefault({}),
  models: modelMappingSchema,
  claims: z
    .strictObject({ locations: z.array(z.string().min(1)).default([]) })
    .prefault({}),
  metrics: z.strictObject({ token: z.string().min(1).optional() }).prefault({}),
  facts: z
    .strictObject({ historyDays: z.int().min(1).default(730) })
    .prefault({}),
  syncRuns: z
    .strictObject({ keepPerSource: z.int().min(1).default(100) })
    .prefault({}),
  sources: z
    .array(sourceSchema)
    .default([])
    .superRefine((sources, context) => {
      const seen = new Set<string>();
      sources.forEach(({ id }, index) => {
        if (seen.has(id)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: `"${id}" is taken by another source; ids must be unique`,
          });
        }
        seen.add(id);
      });
    }),
});

/** The `mlops` part of the configuration, with its defaults filled in. */
export type MlopsConfig = z.output<typeof mlopsSchema>;

/** One entry of `mlops.sources`. */
export type SourceConfig = MlopsConfig['sources'][number];

/** How owners are found for what sources bring. */
export type OwnersConfig = MlopsConfig['owners'];

/**
 * Reads `mlops` from the configuration.
 *
 * @throws InputError that names every wrong key
 */
export function readMlopsConfig(config: RootConfigService): MlopsConfig {
  const parsed = mlopsSchema.safeParse(config.getOptional('mlops') ?? {});
  if (!parsed.success) {
    throw new InputError(
      `The configuration of the MLOps portal is wrong: ${describeIssues(
        parsed.error,
      )
        .map(issue => `mlops.${issue}`)
        .join('; ')}`,
    );
  }
  return parsed.data;
}
