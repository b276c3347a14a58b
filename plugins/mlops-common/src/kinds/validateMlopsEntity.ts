import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { describeIssues } from '../describeIssues';
import { MLOPS_API_VERSION } from './constants';
import { featureViewSpecSchema } from './FeatureView';
import { mlModelSpecSchema } from './MLModel';
import { modelEndpointSpecSchema } from './ModelEndpoint';

const specSchemas: Record<string, z.ZodType> = {
  MLModel: mlModelSpecSchema,
  FeatureView: featureViewSpecSchema,
  ModelEndpoint: modelEndpointSpecSchema,
};

/**
 * Problems of an entity of one of the portal's kinds, each a sentence that
 * starts with the field; an empty list when the entity is valid.
 *
 * @public
 */
export function findMlopsEntityProblems(entity: Entity): string[] {
  const specSchema = Object.hasOwn(specSchemas, entity.kind)
    ? specSchemas[entity.kind]
    : undefined;
  if (!specSchema) {
    return [
      `kind: '${entity.kind}' is not one of ${Object.keys(specSchemas).join(', ')}`,
    ];
  }
  const parsed = z
    .object({ apiVersion: z.literal(MLOPS_API_VERSION), spec: specSchema })
    .safeParse(entity, {
      error: issue =>
        issue.code === 'invalid_type' && issue.input === undefined
          ? 'is required'
          : undefined,
    });
  return parsed.success ? [] : describeIssues(parsed.error);
}

/**
 * Checks an entity of one of the portal's kinds.
 *
 * @throws InputError that names every wrong field.
 * @public
 */
export function validateMlopsEntity(entity: Entity): void {
  const problems = findMlopsEntityProblems(entity);
  if (problems.length > 0) {
    throw new InputError(
      `${entity.kind} '${entity.metadata.name}' is not valid: ${problems.join('; ')}`,
    );
  }
}
