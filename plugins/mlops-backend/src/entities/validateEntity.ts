import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { findMlopsEntityProblems } from '@mlops-portal/backstage-plugin-mlops-common';

const catalogRules = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/**
 * What the catalog would refuse in an entity. It does so without a word to
 * whoever brought it, so it has to be known before.
 */
export async function findEntityProblems(entity: Entity): Promise<string[]> {
  const problems = findMlopsEntityProblems(entity);
  if (problems.length > 0) return problems;
  try {
    await catalogRules.enforce(entity);
    return [];
  } catch (error) {
    return [toError(error).message];
  }
}
