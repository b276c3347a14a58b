import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { MLOPS_API_VERSION } from './constants';
import { address, entityReference, isoDate, text } from './fields';

/** What a model does; `other` when none fits. @public */
export const modelTypeSchema = z.enum([
  'classification',
  'regression',
  'ranking',
  'forecasting',
  'clustering',
  'llm',
  'embedding',
  'agent',
  'other',
]);

/** Risk tiers after the EU AI Act; a catalog field, never a compliance verdict. @public */
export const riskTierSchema = z.enum([
  'prohibited',
  'high',
  'limited',
  'minimal',
  'gpai',
  'gpai-systemic',
  'unclassified',
]);

/** One data set that a model was trained or evaluated on. @public */
export const modelDataSchema = z.object({
  name: text(),
  description: text().optional(),
  url: address().optional(),
  digest: text().optional(),
});

/** @public */
export const modelAliasSchema = z.object({ name: text(), version: text() });

/**
 * A version in the bounded summary that the entity carries; the full list is
 * facts, since every change of an entity re-stitches the catalog.
 *
 * @public
 */
export const modelVersionSummarySchema = z.object({
  version: text(),
  status: z.enum(['pending', 'ready', 'failed', 'unknown']),
  createdAt: z.iso.datetime({ offset: true }).optional(),
  runId: text().optional(),
});

/** @public */
export const mlModelSpecSchema = z.object({
  type: modelTypeSchema.describe('What the model does'),
  lifecycle: text().describe(
    'For example experimental, production, deprecated',
  ),
  owner: entityReference('Group', 'User').describe(
    'Reference of the group or user that owns the model',
  ),
  system: entityReference('System').optional(),
  domain: entityReference('Domain').optional(),
  tasks: z.array(text()).optional(),
  framework: text().optional().describe('Library it is built with'),
  algorithm: text().optional(),
  modelFormat: z
    .object({ name: text(), version: text().optional() })
    .optional(),
  license: z
    .object({ id: text(), name: text().optional(), url: address().optional() })
    .optional(),
  provider: text().optional(),
  baseModels: z
    .array(
      z.object({
        ref: text(),
        relation: z
          .enum(['finetune', 'adapter', 'quantized', 'merge'])
          .optional(),
      }),
    )
    .optional(),
  aliases: z.array(modelAliasSchema).optional(),
  versions: z.array(modelVersionSummarySchema).max(20).optional(),
  intendedUse: text().optional(),
  outOfScope: text().optional(),
  limitations: text().optional(),
  ethicalConsiderations: text().optional(),
  users: z.array(text()).optional(),
  trainingData: z.array(modelDataSchema).optional(),
  evaluationData: z.array(modelDataSchema).optional(),
  risk: z
    .object({
      tier: riskTierSchema,
      category: text().optional(),
      humanOversight: text().optional(),
      personalData: z.boolean().optional(),
      reviewDate: isoDate().optional(),
    })
    .optional(),
  consumesFeatures: z
    .array(entityReference('FeatureView'))
    .optional()
    .describe('References of the feature views it reads'),
  trainedBy: z
    .array(entityReference('Component'))
    .optional()
    .describe('References of the components that train it'),
  derivedFrom: z
    .array(entityReference('MLModel'))
    .optional()
    .describe('References of the models it was made from'),
  dependsOn: z.array(entityReference('Component', 'Resource')).optional(),
});

/** @public */
export type MLModelSpec = z.infer<typeof mlModelSpecSchema>;

/** A registered machine learning model. @public */
export interface MLModelEntityV1alpha1 extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'MLModel';
  spec: MLModelSpec;
}

/** @public */
export function isMLModelEntity(
  entity: Entity,
): entity is MLModelEntityV1alpha1 {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'mlmodel' &&
    entity.apiVersion === MLOPS_API_VERSION
  );
}
