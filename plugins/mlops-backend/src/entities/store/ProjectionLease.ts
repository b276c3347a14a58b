import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseClock } from '../../database/databaseClock';
import { ensureFeed, feed } from './feed';

const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const POLL_MS = 250;

/**
 * Lets one replica at a time make entities, and lets nobody's request get
 * lost: whoever asks while another works waits for a run that began later.
 *
 *     requested 7 ── run ── done 7      a request during the run makes it 8,
 *                        └─ run ── done 8        and the holder runs again
 */
export class ProjectionLease {
  readonly #db: Knex;
  readonly #owner = randomUUID();

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Runs `work` here, or waits until another replica has run its own.
   *
   * @returns what the last run here gave; undefined when another replica did it
   * @throws what `work` throws; and AbortError
   */
  async run<T>(
    work: (context: { signal: AbortSignal }) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    await ensureFeed(this.#db);
    await feed(this.#db).increment('requested', 1);
    const request = Number((await feed(this.#db).first())?.requested);
    for (;;) {
      signal.throwIfAborted();
      if (await this.#acquire()) return this.#runHere(work, signal);
      if (Number((await feed(this.#db).first())?.done) >= request) {
        return undefined;
      }
      await sleep(POLL_MS, undefined, { signal });
    }
  }

  async #runHere<T>(
    work: (context: { signal: AbortSignal }) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const lost = new AbortController();
    const renewal = setInterval(() => {
      this.#renew().then(
        held => held || lost.abort(new Error('Another replica took over')),
        error => lost.abort(error),
      );
    }, RENEW_MS);
    try {
      for (;;) {
        const requested = Number((await feed(this.#db).first())?.requested);
        const result = await work({
          signal: AbortSignal.any([signal, lost.signal]),
        });
        if (await this.#finish(requested)) return result;
      }
    } catch (error) {
      await this.#release();
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  async #acquire(): Promise<boolean> {
    const taken = await feed(this.#db)
      .andWhere(free =>
        free
          .whereNull('lease_owner')
          .orWhere('lease_expires_at', '<', databaseClock(this.#db)),
      )
      .update({
        lease_owner: this.#owner,
        lease_expires_at: databaseClock(
          this.#db,
          LEASE_MS,
        ) as unknown as number,
      });
    return taken > 0;
  }

  async #renew(): Promise<boolean> {
    const held = await feed(this.#db)
      .andWhere({ lease_owner: this.#owner })
      .update({
        lease_expires_at: databaseClock(
          this.#db,
          LEASE_MS,
        ) as unknown as number,
      });
    return held > 0;
  }

  /** Gives the lease back, unless somebody asked for more meanwhile. */
  async #finish(requested: number): Promise<boolean> {
    await feed(this.#db)
      .andWhere({ lease_owner: this.#owner })
      .update({ done: requested });
    const released = await feed(this.#db)
      .andWhere({ lease_owner: this.#owner })
      .andWhere('requested', requested)
      .update({ lease_owner: null, lease_expires_at: null });
    if (released > 0) return true;
    const row = await feed(this.#db).first();
    return row?.lease_owner !== this.#owner;
  }

  async #release(): Promise<void> {
    await feed(this.#db)
      .andWhere({ lease_owner: this.#owner })
      .update({ lease_owner: null, lease_expires_at: null });
  }
}
