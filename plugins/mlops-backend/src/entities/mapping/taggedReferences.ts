import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityContext } from './EntityContext';
import { MappedField, TagReader } from './mappingConfig';

/**
 * References of entities of one kind that a tag names. Names of files and
 * tables are not looked for in the catalog: a likeness is no statement.
 */
export function taggedReferences(
  tags: TagReader,
  field: MappedField,
  kind: 'component' | 'resource',
  context: EntityContext,
): string[] {
  const refs = tags.list(field).flatMap(value => {
    try {
      const ref = parseEntityRef(value, {
        defaultKind: kind,
        defaultNamespace: context.source.entities.namespace,
      });
      return ref.kind.toLocaleLowerCase('en-US') === kind
        ? [stringifyEntityRef(ref)]
        : [];
    } catch {
      return [];
    }
  });
  return [...new Set(refs)].sort();
}
