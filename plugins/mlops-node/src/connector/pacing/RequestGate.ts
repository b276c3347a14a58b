import { setTimeout as sleep } from 'node:timers/promises';
import { Limits } from '../http/limitsSchema';

interface Place {
  admit(): void;
}

/** Lets requests through: so many at a time, so many a minute. */
export class RequestGate {
  readonly #concurrency: number;
  readonly #spacingMs: number;
  /** In the order of their coming. */
  readonly #waiting = new Set<Place>();
  #running = 0;
  /** Epoch milliseconds before which no request may start. */
  #nextStart = 0;

  constructor(limits: Pick<Limits, 'concurrency' | 'requestsPerMinute'>) {
    this.#concurrency = limits.concurrency;
    this.#spacingMs = limits.requestsPerMinute
      ? 60_000 / limits.requestsPerMinute
      : 0;
  }

  /** Holds every request back, as a source asks for with `Retry-After`. */
  pause(milliseconds: number): void {
    this.#nextStart = Math.max(this.#nextStart, Date.now() + milliseconds);
  }

  /** @throws the reason of the signal when it is aborted while waiting */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#enter(signal);
    try {
      await this.#awaitTurn(signal);
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#running < this.#concurrency) {
      this.#running++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const place: Place = { admit: resolve };
      const onAbort = () => {
        this.#waiting.delete(place);
        reject(signal.reason);
      };
      place.admit = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      this.#waiting.add(place);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** A waiting request takes the place over, so the count stays as it is. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running--;
      return;
    }
    this.#waiting.delete(next);
    next.admit();
  }

  async #awaitTurn(signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const start = Math.max(now, this.#nextStart);
    if (this.#spacingMs > 0) this.#nextStart = start + this.#spacingMs;
    if (start > now) await pause(start - now, signal);
  }
}

/** @throws the reason of the signal when it is aborted */
export async function pause(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
