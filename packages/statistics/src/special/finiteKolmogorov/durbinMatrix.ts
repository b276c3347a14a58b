import { stirlingError } from '../logGamma';

/**
 * `ln P(D_n < d)` by Durbin's matrix (Marsaglia, Tsang and Wang 2003), for a = n d up to
 * about 20: the matrix has 2⌈a⌉ - 1 rows. The relative error grows as n times 1e-16.
 */
export function logDurbinCdf(n: number, d: number): number {
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const h = k - n * d;
  let matrix = bandMatrix(size, h);
  let result = identity(size);
  let exponent = 0;
  let resultExponent = 0;
  for (let power = n; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) {
      result = multiply(result, matrix, size);
      resultExponent += exponent;
      resultExponent += rescale(result, size);
    }
    matrix = multiply(matrix, matrix, size);
    exponent = 2 * exponent + rescale(matrix, size);
  }
  return (
    Math.log(result[(k - 1) * size + k - 1]) +
    resultExponent * Math.LN2 +
    0.5 * Math.log(2 * Math.PI * n) +
    stirlingError(n) -
    n
  );
}

function bandMatrix(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) matrix[i * size + j] = i + 1 >= j ? 1 : 0;
  }
  for (let i = 0; i < size; i++) {
    matrix[i * size] -= h ** (i + 1);
    matrix[(size - 1) * size + i] -= h ** (size - i);
  }
  matrix[(size - 1) * size] += Math.max(2 * h - 1, 0) ** size;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      for (let f = 2; f <= i - j + 1; f++) matrix[i * size + j] /= f;
    }
  }
  return matrix;
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}

function multiply(
  left: Float64Array,
  right: Float64Array,
  size: number,
): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = left[i * size + k];
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) {
        product[i * size + j] += factor * right[k * size + j];
      }
    }
  }
  return product;
}

/** Divides by a power of two near the middle entry, so that nothing overflows. */
function rescale(matrix: Float64Array, size: number): number {
  const middle = (size - 1) / 2;
  const exponent = Math.floor(Math.log2(matrix[middle * size + middle]));
  const factor = 2 ** -exponent;
  for (let i = 0; i < matrix.length; i++) matrix[i] *= factor;
  return exponent;
}
