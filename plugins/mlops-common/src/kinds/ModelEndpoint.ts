import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { MLOPS_API_VERSION } from './constants';
import { address, entityReference, text } from './fields';

/** Part that a model plays behind an endpoint. @public */
export const servingRoleSchema = z.enum(['champion', 'canary', 'shadow']);

/** @public */
export type ServingRole = z.infer<typeof servingRoleSchema>;

/** @public */
export const servedModelSchema = z.object({
  modelRef: entityReference('MLModel')
    .optional()
    .describe('Reference of the MLModel; left out while it is not resolved'),
  name: text(),
  version: text().optional(),
  uri: text().optional(),
  trafficPercent: z.number().min(0).max(100).optional(),
  role: servingRoleSchema.optional(),
});

/** How requests reach the model; decides which figures matter. @public */
export const servingPatternSchema = z.enum([
  'online',
  'batch',
  'streaming',
  'edge',
]);

/** @public */
export const modelEndpointSpecSchema = z.object({
  type: text().describe(
    'Serving system, for example kserve, llmisvc, external',
  ),
  lifecycle: text(),
  owner: entityReference('Group', 'User').describe(
    'Reference of the group or user that owns the endpoint',
  ),
  system: entityReference('System').optional(),
  domain: entityReference('Domain').optional(),
  environment: text().optional(),
  pattern: servingPatternSchema.optional(),
  url: address().optional(),
  protocol: z.enum(['v1', 'v2', 'openai', 'grpc', 'http']).optional(),
  models: z.array(servedModelSchema).optional(),
  serves: z
    .array(entityReference('MLModel'))
    .optional()
    .describe('References of the models it serves'),
  runtime: text().optional(),
  replicas: z
    .object({ min: z.int().min(0), max: z.int().min(0).optional() })
    .optional(),
  accelerator: z
    .object({ type: text(), count: z.number().min(0), mig: text().optional() })
    .optional(),
  scaleToZero: z.boolean().optional(),
  authentication: text().optional(),
  providesApis: z.array(entityReference('API')).optional(),
  dependsOn: z.array(entityReference('Component', 'Resource')).optional(),
});

/** @public */
export type ModelEndpointSpec = z.infer<typeof modelEndpointSpecSchema>;

/** A place where one or several models answer requests. @public */
export interface ModelEndpointEntityV1alpha1 extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'ModelEndpoint';
  spec: ModelEndpointSpec;
}

/** @public */
export function isModelEndpointEntity(
  entity: Entity,
): entity is ModelEndpointEntityV1alpha1 {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'modelendpoint' &&
    entity.apiVersion === MLOPS_API_VERSION
  );
}
