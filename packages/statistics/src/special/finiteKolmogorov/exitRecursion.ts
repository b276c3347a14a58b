/**
 * `P(D_n >= d)` exactly, for samples up to about a thousand: the probability that n
 * uniform points, seen as a bridge, leave the band. Every term is positive, so small
 * probabilities keep their digits. The path is looked at only where the band crosses
 * an integer; between two such times t < s, given N(s) = j, N(t) is Binomial(j, t/s).
 */
export function exitProbability(n: number, d: number): number {
  const a = n * d;
  const times = crossingTimes(n, a);
  let low = 0;
  let outside = [0];
  let previous = 0;
  for (const { at, shut } of times) {
    const from = shut.low;
    const to = Math.min(shut.high, n);
    const next: number[] = [];
    for (let j = from; j <= to; j++) {
      next.push(carry(outside, low, j, previous / at, (at - previous) / at));
    }
    if (next.length === 0) return 1;
    [low, outside, previous] = [from, next, at];
  }
  return carry(outside, low, n, previous / n, (n - previous) / n);
}

interface Crossing {
  at: number;
  /** The counts that are still inside the band there. */
  shut: { low: number; high: number };
}

/** The times when the band's edges t ± a pass an integer, with the counts allowed there. */
function crossingTimes(n: number, a: number): Crossing[] {
  const upper: Crossing[] = [];
  const lower: Crossing[] = [];
  for (let j = Math.floor(a) + 1; j - a < n; j++) {
    const at = j - a;
    if (at > 0) {
      upper.push({
        at,
        shut: { low: Math.max(Math.floor(at - a) + 1, 0), high: j - 1 },
      });
    }
  }
  for (let i = 0; i + a < n; i++) {
    const at = i + a;
    lower.push({ at, shut: { low: i + 1, high: Math.ceil(at + a) - 1 } });
  }
  return [...upper, ...lower].sort((one, other) => one.at - other.at);
}

/** Σ_l Binomial(l; j, p) outside(l), where counts beyond the stored ones are outside. */
function carry(
  outside: number[],
  low: number,
  j: number,
  p: number,
  q: number,
): number {
  const descending = p > q;
  // From the end of the law that starts with the larger mass per step
  const odds = descending ? q / p : p / q;
  let weight = Math.exp(j * (descending ? Math.log1p(-q) : Math.log1p(-p)));
  let sum = 0;
  for (let r = 0; r <= j; r++) {
    const l = descending ? j - r : r;
    const index = l - low;
    sum += weight * (index >= 0 && index < outside.length ? outside[index] : 1);
    weight *= ((j - r) / (r + 1)) * odds;
    if (weight < 1e-22 && r > j * Math.min(p, q)) {
      break;
    }
  }
  return sum;
}
