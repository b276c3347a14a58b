import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { MLOPS_API_VERSION } from './constants';
import { entityReference, text } from './fields';

/** @public */
export const featureSchema = z.object({
  name: text(),
  type: text().describe('Type as its store names it, for example FLOAT'),
  description: text().optional(),
});

/** @public */
export const featureEntitySchema = z.object({
  name: text(),
  joinKeys: z.array(text()),
  valueType: text().optional(),
});

/** @public */
export const featureViewSpecSchema = z.object({
  type: z.enum(['batch', 'stream', 'onDemand', 'label']),
  lifecycle: text(),
  owner: entityReference('Group', 'User').describe(
    'Reference of the group or user that owns the view',
  ),
  system: entityReference('System').optional(),
  domain: entityReference('Domain').optional(),
  store: z
    .object({
      type: text(),
      instance: text().optional(),
      project: text().optional(),
    })
    .optional(),
  entities: z.array(featureEntitySchema).optional(),
  features: z.array(featureSchema).max(200).optional(),
  sources: z
    .array(z.object({ name: text(), type: text(), ref: text().optional() }))
    .optional(),
  ttl: z
    .string()
    .regex(
      /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
      'must be an ISO 8601 duration such as P1D or PT6H; leave it out when values never expire',
    )
    .optional(),
  online: z.boolean().optional(),
  offline: z.boolean().optional(),
  version: text().optional(),
  featureServices: z.array(text()).optional(),
  dependsOn: z.array(entityReference('Component', 'Resource')).optional(),
  sourcedFrom: z
    .array(entityReference('Resource'))
    .optional()
    .describe('References of the resources its data comes from'),
});

/** @public */
export type FeatureViewSpec = z.infer<typeof featureViewSpecSchema>;

/** A named group of features with their entity and store. @public */
export interface FeatureViewEntityV1alpha1 extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'FeatureView';
  spec: FeatureViewSpec;
}

/** @public */
export function isFeatureViewEntity(
  entity: Entity,
): entity is FeatureViewEntityV1alpha1 {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'featureview' &&
    entity.apiVersion === MLOPS_API_VERSION
  );
}
