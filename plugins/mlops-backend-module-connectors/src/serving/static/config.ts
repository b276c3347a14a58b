import {
  deploymentStatusSchema,
  endpointConditionSchema,
  servingPatternSchema,
  servingRoleSchema,
  timestampSchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';

const text = () => z.string().min(1, 'must not be empty');
const percent = () => z.number().min(0).max(100);

const modelSchema = z.union(
  [
    text(),
    z.strictObject({
      name: text(),
      version: z
        .union([z.string().min(1), z.number()])
        .transform(String)
        .optional(),
      uri: text().optional(),
      registryModel: text().optional(),
      trafficPercent: percent().optional(),
      role: servingRoleSchema.optional(),
      ready: z.boolean().optional(),
    }),
  ],
  { error: 'must be the name of a registered model, or an object with name' },
);

export type StaticModel = z.output<typeof modelSchema>;

export const staticEndpointSchema = z.strictObject({
  name: text(),
  namespace: text().optional(),
  cluster: text().optional(),
  description: text().optional(),
  type: text().default('external'),
  pattern: servingPatternSchema.default('online'),
  environment: text().optional(),
  url: z.url({ protocol: /^(https?|grpcs?)$/ }).optional(),
  viewUrl: z.url({ protocol: /^https?$/ }).optional(),
  protocol: z.enum(['v1', 'v2', 'openai', 'grpc', 'http']).optional(),
  status: deploymentStatusSchema.default('unknown'),
  statusMessage: text().optional(),
  conditions: z.array(endpointConditionSchema).default([]),
  models: z
    .array(modelSchema)
    .min(1, 'must name at least one model')
    .superRefine(checkTraffic),
  runtime: text().optional(),
  replicas: z
    .union([
      z
        .int()
        .min(0)
        .transform(count => ({ min: count, max: count })),
      z
        .strictObject({
          min: z.int().min(0),
          max: z.int().min(0).optional(),
        })
        .refine(({ min, max }) => max === undefined || max >= min, {
          path: ['max'],
          message: 'must not be less than min',
        }),
    ])
    .optional(),
  scaleToZero: z.boolean().optional(),
  accelerator: z
    .strictObject({
      type: text(),
      count: z.number().positive(),
      mig: text().optional(),
    })
    .optional(),
  authentication: text().optional(),
  owner: text().optional(),
  tags: z.record(z.string(), z.string()).default({}),
  simulated: z.boolean().default(false),
  createdAt: timestampSchema.optional(),
});

export type StaticEndpoint = z.output<typeof staticEndpointSchema>;

/** What an endpoint is known by within its source. */
export function keyOfEndpoint(
  endpoint: Pick<StaticEndpoint, 'name' | 'namespace' | 'cluster'>,
): string {
  const { cluster, namespace, name } = endpoint;
  return [cluster, namespace, name].filter(Boolean).join('/');
}

export const staticConfigSchema = z.strictObject({
  endpoints: z.array(staticEndpointSchema).superRefine((endpoints, context) => {
    const seen = new Map<string, number>();
    endpoints.forEach((endpoint, index) => {
      const key = keyOfEndpoint(endpoint);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return;
      }
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: `"${key}" is the endpoint at [${first}] already`,
      });
    });
  }),
});

export type StaticConfig = z.output<typeof staticConfigSchema>;

/** Shares of all models that answer users must make a whole when all are given. */
function checkTraffic(
  models: StaticModel[],
  context: z.RefinementCtx<StaticModel[]>,
): void {
  const shares = models
    .filter(model => typeof model === 'string' || model.role !== 'shadow')
    .map(model =>
      typeof model === 'string' ? undefined : model.trafficPercent,
    );
  const given = shares.filter(share => share !== undefined);
  if (given.length === 0) return;
  const sum = given.reduce((total, share) => total + share, 0);
  const whole = given.length === shares.length;
  // Shares such as 33.3 are rounded by the people who write them.
  if (sum > 100.5 || (whole && sum < 99.5)) {
    context.addIssue({
      code: 'custom',
      message: `the shares in trafficPercent add up to ${sum} %, ${
        whole ? 'they must make 100 %' : 'which is more than 100 %'
      }`,
    });
  }
}
