import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { MLOPS_KINDS } from '@mlops-portal/backstage-plugin-mlops-common';

const PAGE_SIZE = 500;
const FRESH_FOR_MS = 10_000;
const MAX_CALLERS = 200;

/** Which entities of our kinds a caller may see. */
export interface VisibleEntities {
  /** Whether nothing is hidden. */
  all: boolean;
  has(ref: string): boolean;
}

const EVERYTHING: VisibleEntities = { all: true, has: () => true };
const NOTHING: VisibleEntities = { all: false, has: () => false };

/**
 * Asks the catalog, never decides itself: what a caller may not see there, he
 * does not see here. A decision that hangs on conditions is turned into a set
 * of references, by reading the catalog as the caller.
 */
export class Visibility {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #now: () => number;
  readonly #callers = new Map<
    string,
    { at: number; visible: Promise<VisibleEntities> }
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    now?: () => number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#now = options.now ?? Date.now;
  }

  async of(credentials: BackstageCredentials): Promise<VisibleEntities> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return EVERYTHING;
    if (decision.result === AuthorizeResult.DENY) return NOTHING;
    const caller = callerOf(credentials);
    return caller === undefined
      ? this.#read(credentials)
      : this.#cached(caller, credentials);
  }

  #cached(
    caller: string,
    credentials: BackstageCredentials,
  ): Promise<VisibleEntities> {
    const now = this.#now();
    const known = this.#callers.get(caller);
    if (known && now - known.at < FRESH_FOR_MS) return known.visible;
    const entry = { at: now, visible: this.#read(credentials) };
    entry.visible.catch(() => {
      if (this.#callers.get(caller) === entry) this.#callers.delete(caller);
    });
    // Put last, so that the first is the one unasked for the longest.
    this.#callers.delete(caller);
    this.#callers.set(caller, entry);
    if (this.#callers.size > MAX_CALLERS) {
      const [oldest] = this.#callers.keys();
      this.#callers.delete(oldest);
    }
    return entry.visible;
  }

  async #read(credentials: BackstageCredentials): Promise<VisibleEntities> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: [...MLOPS_KINDS] },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) refs.add(stringifyEntityRef(entity));
    }
    return { all: false, has: ref => refs.has(ref) };
  }
}

/** Who asks; undefined when it cannot be told, and nothing is remembered. */
function callerOf(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as
    { type?: string; userEntityRef?: string; subject?: string } | undefined;
  const name = principal?.userEntityRef ?? principal?.subject;
  return principal?.type && name ? `${principal.type} ${name}` : undefined;
}
