import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** The entity whose page this is, and its reference. */
export function useEntityOf<T extends Entity>(): {
  entity: T;
  entityRef: string;
} {
  const { entity } = useEntity<T>();
  return { entity, entityRef: stringifyEntityRef(entity) };
}
