import { EntityOrigin } from '../../origins/EntityOrigins';

/** What the catalog has that entities of sources can refer to. */
export interface KnownReferences {
  /** References of groups and users. */
  owners: ReadonlySet<string>;
  /** E-mail in lower case -> reference of its group or user. */
  emails: ReadonlyMap<string, string>;
  systems: ReadonlySet<string>;
  domains: ReadonlySet<string>;
  /** References of models, feature views and endpoints that people declared. */
  declared: ReadonlySet<string>;
  /**
   * Objects of sources that a declared entity stands for: {@link claimKey} ->
   * reference of that entity.
   */
  claims: ReadonlyMap<string, string>;
  /** The same, of entities whose files are not trusted to stand for anything. */
  refusedClaims: ReadonlyMap<string, string>;
  /** Changes when any of the above does. */
  fingerprint: string;
}

/** Key of {@link KnownReferences.claims}. */
export function claimKey(kind: string, origin: EntityOrigin): string {
  const lowerCased = kind.toLocaleLowerCase('en-US');
  return [lowerCased, origin.source, origin.key].join('\0');
}
