import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { OwnersConfig } from '../../config';
import { KnownReferences } from './KnownReferences';

/** How an owner was found; `default` when nothing said who it is. */
export interface OwnerResolution {
  owner: string;
  by: 'tag' | 'declared' | 'source' | 'default';
  /** What named an owner that the catalog does not have. */
  unresolved?: string;
}

/** Owner of what nobody claims, when the configuration names none. */
export const NO_OWNER = 'group:default/unowned';

/**
 * Finds the owner of one object: tags first, in the configured order, then
 * what the source itself declares, then the defaults. Each value may be the
 * reference or name of a group or user, an e-mail, or the name of a team that
 * the configuration maps. Only groups and users that the catalog has count.
 */
export function resolveOwner(
  found: { tags: Record<string, string>; declared?: string },
  options: {
    config: OwnersConfig;
    /** Owner of everything a source brings. */
    sourceDefault?: string;
    /** Owner of the source itself, the last resort before nobody. */
    sourceOwner?: string;
    known: Pick<KnownReferences, 'owners' | 'emails'>;
  },
): OwnerResolution {
  const { config, known } = options;
  let unresolved: string | undefined;
  const values: Array<[OwnerResolution['by'], string | undefined]> = [
    ...config.tags.map((tag): [OwnerResolution['by'], string | undefined] => [
      'tag',
      tagOf(found.tags, tag),
    ]),
    ['declared', found.declared],
  ];
  for (const [by, value] of values) {
    if (!value?.trim()) continue;
    const owner = findOwner(value.trim(), config, known);
    if (owner) return { owner, by };
    unresolved ??= value.trim();
  }
  const fallback = options.sourceDefault ?? config.default;
  return {
    owner: fallback ?? options.sourceOwner ?? NO_OWNER,
    by: options.sourceDefault ? 'source' : 'default',
    ...(unresolved !== undefined && { unresolved }),
  };
}

function findOwner(
  value: string,
  config: OwnersConfig,
  known: Pick<KnownReferences, 'owners' | 'emails'>,
): string | undefined {
  const email = value.toLocaleLowerCase('en-US');
  const candidates = [
    ...asReferences(value),
    lookUp(config.emails, email),
    known.emails.get(email),
    lookUp(config.teams, value.toLocaleLowerCase('en-US')),
  ];
  return candidates.find(ref => ref !== undefined && known.owners.has(ref));
}

/** `team-a` may be a group or a user; a group is meant more often. */
function asReferences(value: string): string[] {
  if (value.includes('@')) return [];
  return ['group', 'user'].flatMap(defaultKind => {
    try {
      const ref = parseEntityRef(value, {
        defaultKind,
        defaultNamespace: 'default',
      });
      return [stringifyEntityRef(ref)];
    } catch {
      return [];
    }
  });
}

/** Names in the configuration are written as people write them. */
function lookUp(
  map: Record<string, string>,
  lowerCased: string,
): string | undefined {
  return Object.entries(map).find(
    ([name]) => name.toLocaleLowerCase('en-US') === lowerCased,
  )?.[1];
}

function tagOf(tags: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(tags, name) ? tags[name] : undefined;
}
