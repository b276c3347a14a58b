import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { MLOPS_KINDS } from '@mlops-portal/backstage-plugin-mlops-common';
import { EntityOrigins } from '../origins/EntityOrigins';
import {
  DIRECTORY_FIELDS,
  DirectoryEntity,
  toDirectoryEntity,
} from './DirectoryEntity';

const PAGE_SIZE = 500;
const FRESH_FOR_MS = 30_000;
const FRESH_AFTER_CHANGE_MS = 3_000;
const CHANGE_LASTS_MS = 60_000;

/** Everything of our kinds that the catalog has, at one time. */
export interface Snapshot {
  version: number;
  entities: ReadonlyArray<DirectoryEntity>;
}

/**
 * Keeps the catalog's entities of our kinds in memory. Readers get what is
 * there at once; when it is old, the next one is loaded meanwhile.
 */
export class CatalogSnapshot {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #origins: EntityOrigins;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #current?: { snapshot: Snapshot; at: number };
  #loading?: Promise<Snapshot>;
  #changeExpectedUntil = 0;
  #version = 0;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    origins: EntityOrigins;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#origins = options.origins;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /** @throws when the catalog has not answered yet and does not answer now */
  async get(): Promise<Snapshot> {
    if (!this.#current) return this.#load();
    const now = this.#now();
    const freshFor =
      now < this.#changeExpectedUntil ? FRESH_AFTER_CHANGE_MS : FRESH_FOR_MS;
    if (now - this.#current.at >= freshFor) {
      this.#load().catch(error =>
        this.#logger.warn(
          `The catalog cannot be read, lists show what was there before: ${
            toError(error).message
          }`,
        ),
      );
    }
    return this.#current.snapshot;
  }

  /** The catalog is about to change: look more often for a while. */
  expectChange(): void {
    this.#changeExpectedUntil = this.#now() + CHANGE_LASTS_MS;
  }

  #load(): Promise<Snapshot> {
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #read(): Promise<Snapshot> {
    const at = this.#now();
    const entities: DirectoryEntity[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: [...MLOPS_KINDS] },
        fields: DIRECTORY_FIELDS,
        pageSize: PAGE_SIZE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page) {
        const known = toDirectoryEntity(entity, this.#origins);
        if (known) entities.push(known);
      }
    }
    this.#version++;
    const snapshot = { version: this.#version, entities };
    this.#current = { snapshot, at };
    return snapshot;
  }
}
