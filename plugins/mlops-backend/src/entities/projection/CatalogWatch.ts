import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { AbsentReferences } from '../owners/AbsentReferences';
import { CatalogReferences } from '../owners/CatalogReferences';
import { EntityProjection } from './EntityProjection';

/** Pauses before each look; the last is repeated. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Looks at the catalog again while something that entities name is awaited, at
 * growing distances, and makes entities anew when it came. Without anything
 * awaited it does nothing at all.
 */
export class CatalogWatch {
  readonly #references: Pick<CatalogReferences, 'get'>;
  readonly #absences: AbsentReferences;
  readonly #projection: Pick<
    EntityProjection,
    'project' | 'projectIfCatalogChanged'
  >;
  readonly #logger: LoggerService;
  readonly #closed = new AbortController();
  #pending?: NodeJS.Timeout;
  #looking?: Promise<void>;
  #looks = 0;

  constructor(options: {
    references: Pick<CatalogReferences, 'get'>;
    absences: AbsentReferences;
    projection: Pick<EntityProjection, 'project' | 'projectIfCatalogChanged'>;
    logger: LoggerService;
  }) {
    this.#references = options.references;
    this.#absences = options.absences;
    this.#projection = options.projection;
    this.#logger = options.logger;
    this.#absences.onAwaited(() => this.#begin());
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.#closed.abort();
    clearTimeout(this.#pending);
    await this.#looking;
  }

  #begin(): void {
    if (this.#pending || this.#looking) return;
    this.#looks = 0;
    this.#schedule();
  }

  #schedule(): void {
    if (!this.#absences.anyAwaited || this.#closed.signal.aborted) return;
    const pause = PAUSES_MS[Math.min(this.#looks, PAUSES_MS.length - 1)];
    this.#looks++;
    this.#pending = setTimeout(() => {
      this.#pending = undefined;
      this.#looking = this.#look().finally(() => {
        this.#looking = undefined;
        this.#schedule();
      });
    }, pause);
    this.#pending.unref();
  }

  async #look(): Promise<void> {
    const { signal } = this.#closed;
    try {
      const known = await this.#references.get({ maxAgeMs: 0 });
      if (this.#absences.look(known)) {
        await this.#projection.project(signal);
      } else {
        await this.#projection.projectIfCatalogChanged(signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#logger.warn(
        `Looking for owners and systems in the catalog failed: ${
          toError(error).message
        }`,
      );
    }
  }
}
