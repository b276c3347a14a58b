/**
 * A seeded source of random numbers, so that a result can be computed again to the same
 * digits: xoshiro128** (Blackman and Vigna 2018).
 *
 * @public
 */
export interface RandomSource {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Uniform integer in [0, bound), bound up to 2^53. */
  integer(bound: number): number;
  /** Standard normal (Marsaglia's polar method). */
  normal(): number;
}

/**
 * A source for a seed, any finite number.
 *
 * @public
 */
export function randomSource(seed: number): RandomSource {
  const state = seedState(seed);
  const next = () => {
    const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 11);
    return result;
  };
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  let spare: number | undefined;
  return {
    uniform,
    integer: bound => Math.floor(uniform() * bound),
    normal: () => {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const square = u * u + v * v;
        if (square > 0 && square < 1) {
          const factor = Math.sqrt((-2 * Math.log(square)) / square);
          spare = v * factor;
          return u * factor;
        }
      }
    },
  };
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** Four words from the bits of the seed, by the finaliser of MurmurHash3 on a Weyl sequence. */
function seedState(seed: number): Int32Array {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, seed);
  let word = bits.getInt32(0) ^ Math.imul(bits.getInt32(4), 0x85ebca6b);
  const state = new Int32Array(4);
  for (let k = 0; k < 4; k++) {
    word = (word + 0x9e3779b9) | 0;
    let mixed = word ^ (word >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    state[k] = mixed ^ (mixed >>> 16);
  }
  return state;
}
