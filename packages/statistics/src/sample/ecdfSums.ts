/**
 * What one pass over two sorted samples adds up. F and G are the empirical distribution
 * functions of the n reference and m current values, H that of both together, and
 * d = i m - j n = n m (F - G) after i reference and j current values: a whole number.
 */
export interface EcdfSums {
  readonly n: number;
  readonly m: number;
  i: number;
  j: number;
  /** The value whose ties are being counted, and how many of each side it has so far. */
  z: number;
  a: number;
  c: number;
  distinct: number;
  highest: number;
  highestAt: number;
  lowest: number;
  lowestAt: number;
  /** ∫ |d| dz. */
  absolute: number;
  /** ∫ d² dz. */
  square: number;
  /** ∫ √(H (1 - H)) dz. */
  noise: number;
  /** ∫ H (1 - H) dz. */
  spread: number;
  /** ∫ F (1 - G) + G (1 - F) dz. */
  cross: number;
  /** Influence of a value on ∫ |F - G|: its sums and sums of squares over both sides. */
  phi: number;
  phiX: number;
  phiX2: number;
  phiY: number;
  phiY2: number;
  /** Pairs with the reference value larger, half of the ties. */
  pairs: number;
  /** Σ t³ - t over groups of t equal values. */
  ties: number;
  /** Cramér-von Mises: Σ d² over all values, with midranks where values are equal. */
  cramer: number;
  /** Anderson-Darling: Σ t d² / (B (N - B) - N t / 4). */
  anderson: number;
  /** F and G differ on the way to or from an infinity. */
  infinite: boolean;
}

/** Sums before the first value. */
export function emptySums(n: number, m: number): EcdfSums {
  return {
    n,
    m,
    i: 0,
    j: 0,
    z: NaN,
    a: 0,
    c: 0,
    distinct: 0,
    highest: 0,
    highestAt: NaN,
    lowest: 0,
    lowestAt: NaN,
    absolute: 0,
    square: 0,
    noise: 0,
    spread: 0,
    cross: 0,
    phi: 0,
    phiX: 0,
    phiX2: 0,
    phiY: 0,
    phiY2: 0,
    pairs: 0,
    ties: 0,
    cramer: 0,
    anderson: 0,
    infinite: false,
  };
}

/** Adds a group of equal values, a of the reference and c of the current sample. */
export function addGroup(s: EcdfSums, z: number, a: number, c: number): void {
  if (s.a + s.c > 0) closeGroup(s, z);
  s.z = z;
  s.a = a;
  s.c = c;
}

/** Ends the group that is open; the next value is `next`, or the last was reached. */
export function closeGroup(s: EcdfSums, next?: number): void {
  const { n, m, z, a, c } = s;
  if (a + c === 0) return;
  const total = n + m;
  const t = a + c;
  const before = s.i * m - s.j * n;
  const d = before + a * m - c * n;
  addRanks(s, before, d);
  s.i += a;
  s.j += c;
  s.distinct++;
  s.a = 0;
  s.c = 0;
  if (d > s.highest) {
    s.highest = d;
    s.highestAt = z;
  }
  if (d < s.lowest) {
    s.lowest = d;
    s.lowestAt = z;
  }
  s.phiX += a * s.phi;
  s.phiX2 += a * s.phi * s.phi;
  s.phiY += c * s.phi;
  s.phiY2 += c * s.phi * s.phi;
  if (t > 1) s.ties += t * (t * t - 1);
  if (next === undefined) return;
  if (z === -Infinity || next === Infinity) {
    s.infinite ||= d !== 0;
    return;
  }
  const gap = next - z;
  const share = ((s.i + s.j) / total) * (1 - (s.i + s.j) / total);
  s.absolute += Math.abs(d) * gap;
  s.square += d * d * gap;
  s.noise += Math.sqrt(share) * gap;
  s.spread += share * gap;
  s.cross += (s.i / n + (s.j / m) * (1 - (2 * s.i) / n)) * gap;
  s.phi -= Math.sign(d) * gap;
}

/** Sums over values rather than along the axis; `before` and `d` are nm (F - G) around the group. */
function addRanks(s: EcdfSums, before: number, d: number): void {
  const { n, m, i, j, a, c } = s;
  const total = n + m;
  const t = a + c;
  s.pairs += a * (j + c / 2);
  const rank = i + j + t / 2;
  const middle = (before + d) / 2;
  s.anderson +=
    (t * middle * middle) / (rank * (total - rank) - (total * t) / 4);
  if (t === 1) {
    s.cramer += d * d;
    return;
  }
  // The path that takes the a values first, then the c; then what midranks change
  const first = before + a * m;
  s.cramer +=
    a * before * before +
    before * m * a * (a + 1) +
    (m * m * a * (a + 1) * (2 * a + 1)) / 6 +
    c * first * first -
    first * n * c * (c + 1) +
    (n * n * c * (c + 1) * (2 * c + 1)) / 6 +
    total *
      (-a * c * first +
        (n * a * c * c + m * c * a * a) / 4 +
        (n * a * (a * a - 1) + m * c * (c * c - 1)) / 12);
}
