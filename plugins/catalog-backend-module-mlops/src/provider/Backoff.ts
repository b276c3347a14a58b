const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 300;

/** Waits twice as long after each failure in a row. */
export class Backoff {
  readonly #now: () => Date;
  #failures = 0;
  #retryAt = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  isWaiting(): boolean {
    return this.#now().getTime() < this.#retryAt;
  }

  /** @returns whether it is the first failure in a row, and how long to wait */
  fail(): { first: boolean; waitSeconds: number } {
    const waitSeconds = Math.min(
      FIRST_WAIT_SECONDS * 2 ** this.#failures,
      LONGEST_WAIT_SECONDS,
    );
    this.#retryAt = this.#now().getTime() + waitSeconds * 1000;
    this.#failures++;
    return { first: this.#failures === 1, waitSeconds };
  }

  /** @returns whether it ends a row of failures */
  succeed(): boolean {
    const recovered = this.#failures > 0;
    this.#failures = 0;
    this.#retryAt = 0;
    return recovered;
  }

  /** Does not wait any longer, and waits as before after the next failure. */
  reset(): void {
    this.#retryAt = 0;
  }
}
