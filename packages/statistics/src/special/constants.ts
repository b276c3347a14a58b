/** ln √(2π). */
export const LOG_SQRT_TWO_PI = 0.9189385332046727418;
/** √π. */
export const SQRT_PI = 1.772453850905516027;
/** √2. */
export const SQRT_TWO = Math.SQRT2;
/** Spacing of doubles at 1, the stop criterion of series and fractions. */
export const EPSILON = Number.EPSILON;
