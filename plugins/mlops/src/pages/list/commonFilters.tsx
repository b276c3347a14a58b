import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  FilterDefinition,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';

/** Filters whose values are references of entities. */
export function entityFilter(
  name: 'owner' | 'system' | 'domain',
  title: string,
): FilterDefinition {
  return {
    name,
    title,
    render: value => (
      <EntityDisplayName entityRef={value} hideIcon disableTooltip />
    ),
    toText: nameOf,
  };
}

/** Filters that all three lists end with. */
export function commonFilters(t: MlopsTranslationFunction): FilterDefinition[] {
  return [
    { name: 'lifecycle', title: t('platform.column.lifecycle') },
    { name: 'source', title: t('platform.column.source') },
    entityFilter('system', t('platform.column.system')),
    entityFilter('domain', t('platform.column.domain')),
  ];
}

function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref, {
      defaultKind: 'Group',
      defaultNamespace: 'default',
    }).name;
  } catch {
    return ref;
  }
}
