import { KnownReferences } from './KnownReferences';

/** A catalog that did not change for so long has read what it will read. */
const QUIET_MS = 15_000;
/** However much it changes, nothing is awaited for longer. */
const PATIENCE_MS = 90_000;

/**
 * Keeps in mind what entities name and the catalog does not have. A catalog
 * that has just started, or is about to read a new team, gets the chance to
 * bring it before anyone is told that it is missing.
 *
 *     not found ── awaited ─┬─ found: forgotten
 *                           └─ catalog quiet, or patience over: confirmed
 */
export class AbsentReferences {
  readonly #now: () => number;
  readonly #confirmed = new Set<string>();
  readonly #awaited = new Map<string, number>();
  #fingerprint?: string;
  #changedAt = 0;
  #hasOwners = false;
  #onAwaited?: () => void;

  constructor(options: { now?: () => number } = {}) {
    this.#now = options.now ?? Date.now;
  }

  /** Whether the catalog had its chance to bring a reference. */
  isConfirmed(reference: string): boolean {
    return this.#confirmed.has(reference);
  }

  /** Whether it is worth looking at the catalog again soon. */
  get anyAwaited(): boolean {
    return this.#awaited.size > 0;
  }

  /** Sets who is told after a run that found something missing. */
  onAwaited(listener: () => void): void {
    this.#onAwaited = listener;
  }

  /** Takes in everything that one run over all entities did not find. */
  replace(missing: ReadonlySet<string>): void {
    for (const known of [this.#confirmed, this.#awaited]) {
      for (const reference of known.keys()) {
        if (!missing.has(reference)) known.delete(reference);
      }
    }
    for (const reference of missing) {
      if (this.#confirmed.has(reference)) continue;
      const since = this.#awaited.get(reference);
      this.#awaited.set(reference, since ?? this.#now());
    }
    if (this.anyAwaited) this.#onAwaited?.();
  }

  /**
   * Takes in a new look at the catalog.
   *
   * @returns whether something awaited is confirmed by it
   */
  look(known: Pick<KnownReferences, 'fingerprint' | 'owners'>): boolean {
    const now = this.#now();
    this.note(known);
    const quiet = this.#hasOwners && now - this.#changedAt >= QUIET_MS;
    const confirmed = [...this.#awaited]
      .filter(([, since]) => quiet || now - since >= PATIENCE_MS)
      .map(([reference]) => reference);
    for (const reference of confirmed) {
      this.#awaited.delete(reference);
      this.#confirmed.add(reference);
    }
    return confirmed.length > 0;
  }

  /** Notes when the catalog changed, without deciding anything. */
  note(known: Pick<KnownReferences, 'fingerprint' | 'owners'>): void {
    this.#hasOwners = known.owners.size > 0;
    if (known.fingerprint === this.#fingerprint) return;
    this.#fingerprint = known.fingerprint;
    this.#changedAt = this.#now();
  }
}
