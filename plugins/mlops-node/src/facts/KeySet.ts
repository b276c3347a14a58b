import { createHash } from 'node:crypto';

const EMPTY = 0n;
const INITIAL_SLOTS = 1024;

/**
 * A set of strings in about sixteen bytes each, whatever their length: it keeps
 * a 64-bit hash of every string in an open-addressing table.
 *
 * Two of n strings collide with probability n² / 2⁶⁵, 3e-8 for a million. A
 * collision makes a string look present that is not, so use it only where that
 * is the harmless side.
 */
export class KeySet {
  #slots = new BigUint64Array(INITIAL_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#slots[this.#slotOf(hash(key))] !== EMPTY;
  }

  /** @returns false when the key was there already */
  add(key: string): boolean {
    const value = hash(key);
    const slot = this.#slotOf(value);
    if (this.#slots[slot] !== EMPTY) return false;
    this.#slots[slot] = value;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** The slot that holds the hash, else the free slot where it belongs. */
  #slotOf(value: bigint): number {
    const mask = this.#slots.length - 1;
    let slot = Number(value & BigInt(mask));
    while (this.#slots[slot] !== EMPTY && this.#slots[slot] !== value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new BigUint64Array(old.length * 2);
    for (const value of old) {
      if (value !== EMPTY) this.#slots[this.#slotOf(value)] = value;
    }
  }
}

function hash(key: string): bigint {
  const value = createHash('sha256').update(key).digest().readBigUInt64LE(0);
  return value === EMPTY ? 1n : value;
}
