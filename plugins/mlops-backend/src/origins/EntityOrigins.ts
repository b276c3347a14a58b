import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_SOURCE,
  ANNOTATION_SOURCE_KEY,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { locationTrust } from './locationTrust';

/** Locations of entities that the portal itself brings. */
export const PROVIDED_LOCATION_PREFIX = 'mlops:';

/** The object of a source that an entity stands for. */
export interface EntityOrigin {
  source: string;
  key: string;
}

/**
 * Decides which object of a source an entity stands for, and so whose details
 * are shown to those who may see the entity. Whoever can register a file can
 * write the annotations that name an object, so these count only on entities
 * that the portal brought itself, and in files at places the operator trusts.
 */
export class EntityOrigins {
  readonly #trusts: (location: string) => boolean;

  constructor(claims: { locations: readonly string[] }) {
    this.#trusts = locationTrust(claims.locations);
  }

  of(entity: Entity): EntityOrigin | undefined {
    const named = namedOrigin(entity);
    if (!named) return undefined;
    const location = locationOf(entity);
    const mayStandForIt = isProvided(entity)
      ? location === `${PROVIDED_LOCATION_PREFIX}${named.source}`
      : this.#trusts(location);
    return mayStandForIt ? named : undefined;
  }

  /** The object that a file names without being trusted to. */
  refused(entity: Entity): EntityOrigin | undefined {
    return this.of(entity) ? undefined : namedOrigin(entity);
  }
}

/**
 * Whether the portal's provider brought the entity, rather than a person. The
 * catalog itself sets the location of what it reads from files.
 */
export function isProvided(entity: Entity): boolean {
  return locationOf(entity).startsWith(PROVIDED_LOCATION_PREFIX);
}

function locationOf({ metadata }: Entity): string {
  return metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
}

function namedOrigin({ metadata }: Entity): EntityOrigin | undefined {
  const source = metadata.annotations?.[ANNOTATION_SOURCE];
  const key = metadata.annotations?.[ANNOTATION_SOURCE_KEY];
  return source && key ? { source, key } : undefined;
}
