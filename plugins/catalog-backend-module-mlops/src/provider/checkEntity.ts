import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { findMlopsEntityProblems } from '@mlops-portal/backstage-plugin-mlops-common';

const parseEnvelope = entityEnvelopeSchemaValidator<Entity>();

const catalogRules = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** An entity from the feed after all checks that the catalog will make. */
export type CheckedEntity =
  | { ref: string; entity: Entity; problems?: undefined }
  | { ref?: string; entity?: undefined; problems: string[] };

/**
 * Checks an entity before it is given to the catalog, which would refuse the
 * whole mutation for a malformed envelope, and let an entity that breaks
 * another rule vanish without telling where it came from.
 *
 * @param source - id of the source, for the location annotations that the
 *   catalog requires
 */
export async function checkEntity(
  data: unknown,
  source: string,
): Promise<CheckedEntity> {
  let ref: string | undefined;
  try {
    const entity = withLocation(parseEnvelope(data), source);
    ref = stringifyEntityRef(entity);
    const problems = findMlopsEntityProblems(entity);
    if (problems.length > 0) {
      return { ref, problems };
    }
    await catalogRules.enforce(entity);
    return { ref, entity };
  } catch (error) {
    return { ref, problems: [toError(error).message] };
  }
}

function withLocation(entity: Entity, source: string): Entity {
  const location = `mlops:${source}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...entity.metadata.annotations,
      },
    },
  };
}
