/**
 * Statistics that compare two samples: special functions, distances, tests, binning
 * and multiplicity. Pure functions without dependencies, for Node and the browser.
 *
 * @packageDocumentation
 */

export * from './binning';
export * from './distance';
export * from './linear';
export * from './multiplicity';
export { randomSource, type RandomSource } from './random/randomSource';
export type {
  Effect,
  Exactness,
  Interval,
  TestOptions,
  TestResult,
  Warning,
  WarningCode,
} from './result';
export * from './sample';
export * from './special';
export * from './test';
