import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  MLOPS_GROUP,
  MLOPS_KINDS,
  validateMlopsEntity,
} from '@mlops-portal/backstage-plugin-mlops-common';

/**
 * Says what is wrong with an entity of the portal's kinds in sentences that
 * name the field. The catalog's model checks the same schema and builds the
 * relations, but speaks of JSON pointers, and lets references to wrong kinds
 * pass without their relation.
 */
export class MlopsKindsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'MlopsKindsProcessor';
  }

  /** Before the catalog's own model processor, which has 20. */
  getPriority(): number {
    return 10;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!entity.apiVersion.startsWith(`${MLOPS_GROUP}/`)) {
      return false;
    }
    const spelling = MLOPS_KINDS.find(
      kind => kind.toLowerCase() === entity.kind.toLowerCase(),
    );
    if (spelling && spelling !== entity.kind) {
      throw new InputError(
        `kind: '${entity.kind}' must be spelled '${spelling}'`,
      );
    }
    validateMlopsEntity(entity);
    return true;
  }
}
