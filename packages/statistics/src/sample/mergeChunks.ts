import { closeGroup, type EcdfSums } from './ecdfSums';

/** Ascending values of one side, of which those before `position` are taken. */
export interface Stream {
  chunk: Float64Array;
  position: number;
  ended: boolean;
}

/**
 * Merges two streams into the sums until either is used up and has not ended.
 *
 * This loop runs once a row, so the sums of values without ties live in local variables;
 * it does the same as `addGroup` and `closeGroup`, which take over where values tie.
 */
export function mergeChunks(
  s: EcdfSums,
  reference: Stream,
  current: Stream,
): void {
  const x = reference.chunk;
  const y = current.chunk;
  const xEnd = x.length;
  const yEnd = y.length;
  let p = reference.position;
  let q = current.position;
  while (p < xEnd || q < yEnd) {
    if ((p === xEnd && !reference.ended) || (q === yEnd && !current.ended)) {
      break;
    }
    if (s.a + s.c === 1 && p < xEnd && q < yEnd) {
      [p, q] = mergeUntied(s, x, p, y, q);
      if (p === xEnd || q === yEnd) continue;
    }
    const nextX = p < xEnd ? x[p] : Infinity;
    const nextY = q < yEnd ? y[q] : Infinity;
    const fromX = nextX <= nextY;
    take(s, fromX ? nextX : nextY, fromX);
    if (fromX) p++;
    else q++;
  }
  reference.position = p;
  current.position = q;
}

/** Takes one value: into the open group if it ties, else into a new one. */
function take(s: EcdfSums, z: number, fromX: boolean): void {
  if (s.a + s.c > 0) {
    if (!(z >= s.z)) {
      throw new Error(`Values must ascend and be finite; ${z} follows ${s.z}`);
    }
    if (z === s.z) {
      if (fromX) s.a++;
      else s.c++;
      return;
    }
    closeGroup(s, z);
  } else if (!(Math.abs(z) < Infinity)) {
    throw new Error(`Values must ascend and be finite; one is ${z}`);
  }
  s.z = z;
  s.a = fromX ? 1 : 0;
  s.c = fromX ? 0 : 1;
}

/** Goes on while each next value differs from the one before; the last stays open. */
function mergeUntied(
  s: EcdfSums,
  x: Float64Array,
  fromP: number,
  y: Float64Array,
  fromQ: number,
): [p: number, q: number] {
  if (x[fromP] === s.z || y[fromQ] === s.z) return [fromP, fromQ];
  const { n, m } = s;
  const total = n + m;
  const perTotal = 1 / total;
  const perN = 1 / n;
  const perM = 1 / m;
  let [p, q, i, j, z] = [fromP, fromQ, s.i, s.j, s.z];
  let isX = s.a === 1;
  let d = i * m - j * n;
  let { absolute, square, noise, spread, cross, anderson, cramer, pairs } = s;
  let { phi, phiX, phiX2, phiY, phiY2 } = s;
  let { highest, highestAt, lowest, lowestAt } = s;
  let groups = 0;
  const xEnd = x.length;
  const yEnd = y.length;
  while (p < xEnd && q < yEnd) {
    const nextX = x[p];
    const nextY = y[q];
    const fromX = nextX <= nextY;
    const next = fromX ? nextX : nextY;
    if (!(next > z && next < Infinity)) break;
    // Close the open value
    const rank = i + j + 0.5;
    let middle = d;
    if (isX) {
      pairs += j;
      phiX += phi;
      phiX2 += phi * phi;
      i++;
      d += m;
      if (d > highest) {
        highest = d;
        highestAt = z;
      }
    } else {
      phiY += phi;
      phiY2 += phi * phi;
      j++;
      d -= n;
      if (d < lowest) {
        lowest = d;
        lowestAt = z;
      }
    }
    middle = (middle + d) / 2;
    anderson += (middle * middle) / (rank * (total - rank) - total / 4);
    const dSquare = d * d;
    cramer += dSquare;
    const gap = next - z;
    const h = (i + j) * perTotal;
    const share = h * (1 - h);
    const f = i * perN;
    const g = j * perM;
    absolute += Math.abs(d) * gap;
    square += dSquare * gap;
    noise += Math.sqrt(share) * gap;
    spread += share * gap;
    cross += (f + g - 2 * f * g) * gap;
    phi -= Math.sign(d) * gap;
    groups++;
    // Open the next one
    z = next;
    isX = fromX;
    if (fromX) p++;
    else q++;
  }
  s.i = i;
  s.j = j;
  s.z = z;
  s.a = isX ? 1 : 0;
  s.c = isX ? 0 : 1;
  s.distinct += groups;
  s.absolute = absolute;
  s.square = square;
  s.noise = noise;
  s.spread = spread;
  s.cross = cross;
  s.anderson = anderson;
  s.cramer = cramer;
  s.pairs = pairs;
  s.phi = phi;
  s.phiX = phiX;
  s.phiX2 = phiX2;
  s.phiY = phiY;
  s.phiY2 = phiY2;
  s.highest = highest;
  s.highestAt = highestAt;
  s.lowest = lowest;
  s.lowestAt = lowestAt;
  return [p, q];
}
