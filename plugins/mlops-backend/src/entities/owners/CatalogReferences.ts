import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_SOURCE,
  ANNOTATION_SOURCE_KEY,
  MLOPS_KINDS,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { createHash } from 'node:crypto';
import { EntityOrigins, isProvided } from '../../origins/EntityOrigins';
import { claimKey, KnownReferences } from './KnownReferences';

const PAGE_SIZE = 500;
const FRESH_FOR_MS = 30_000;

/** Reads from the catalog what entities can refer to, and keeps it a while. */
export class CatalogReferences {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #origins: EntityOrigins;
  readonly #now: () => number;
  #loaded?: { at: number; references: Promise<KnownReferences> };
  #last?: KnownReferences;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    origins: EntityOrigins;
    now?: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#origins = options.origins;
    this.#now = options.now ?? Date.now;
  }

  /**
   * What was known before stands in while the catalog does not answer: owners
   * outlive a restart of the catalog.
   *
   * @param options - how old an answer may be; half a minute when left out
   * @throws when the catalog has never answered
   */
  async get(options: { maxAgeMs?: number } = {}): Promise<KnownReferences> {
    try {
      this.#last = await this.#current(options.maxAgeMs ?? FRESH_FOR_MS);
      return this.#last;
    } catch (error) {
      if (this.#last) return this.#last;
      throw error;
    }
  }

  async #current(maxAgeMs: number): Promise<KnownReferences> {
    const now = this.#now();
    if (!this.#loaded || now - this.#loaded.at >= maxAgeMs) {
      const references = this.#load();
      const loaded = { at: now, references };
      this.#loaded = loaded;
      references.catch(() => {
        if (this.#loaded === loaded) this.#loaded = undefined;
      });
    }
    return this.#loaded.references;
  }

  async #load(): Promise<KnownReferences> {
    const owners = new Set<string>();
    const emails = new Map<string, string>();
    const systems = new Set<string>();
    const domains = new Set<string>();
    const declared = new Set<string>();
    const claims = new Map<string, string>();
    const refusedClaims = new Map<string, string>();
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: ['group', 'user', 'system', 'domain', ...MLOPS_KINDS] },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          `metadata.annotations.${ANNOTATION_LOCATION}`,
          `metadata.annotations.${ANNOTATION_SOURCE}`,
          `metadata.annotations.${ANNOTATION_SOURCE_KEY}`,
          'spec.profile.email',
        ],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        switch (entity.kind.toLocaleLowerCase('en-US')) {
          case 'group':
          case 'user': {
            owners.add(ref);
            const email = emailOf(entity);
            if (email) emails.set(email, ref);
            break;
          }
          case 'system':
            systems.add(ref);
            break;
          case 'domain':
            domains.add(ref);
            break;
          default:
            if (!isProvided(entity)) {
              declared.add(ref);
              const origin = this.#origins.of(entity);
              const refused = this.#origins.refused(entity);
              if (origin) claims.set(claimKey(entity.kind, origin), ref);
              if (refused) {
                refusedClaims.set(claimKey(entity.kind, refused), ref);
              }
            }
        }
      }
    }
    const fingerprint = fingerprintOf([
      owners,
      emails,
      systems,
      domains,
      declared,
      claims,
      refusedClaims,
    ]);
    return {
      owners,
      emails,
      systems,
      domains,
      declared,
      claims,
      refusedClaims,
      fingerprint,
    };
  }
}

function emailOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  if (typeof profile !== 'object' || profile === null) return undefined;
  const email = 'email' in profile ? profile.email : undefined;
  return typeof email === 'string'
    ? email.trim().toLocaleLowerCase('en-US')
    : undefined;
}

function fingerprintOf(parts: Array<Set<string> | Map<string, string>>) {
  const hash = createHash('sha256');
  for (const part of parts) {
    const lines = [...part].map(entry => JSON.stringify(entry)).sort();
    hash.update(lines.join('\n')).update('\0');
  }
  return hash.digest('hex');
}
