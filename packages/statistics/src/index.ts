/**
 * Statistics that compare two samples: special functions, distances, tests, binning
 * and multiplicity. Pure functions without dependencies, for Node and the browser.
 *
 * @packageDocumentation
 */

export * from './special';
