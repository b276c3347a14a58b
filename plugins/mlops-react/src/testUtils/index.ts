/**
 * The portal's API in memory and plain rows, for tests and development of
 * front ends.
 *
 * @packageDocumentation
 */
export {
  InMemoryMlopsApi,
  type InMemoryMlopsData,
  type RecordedCall,
} from './InMemoryMlopsApi';
export { endpointRow, featureViewRow, modelRow, source, syncRun } from './rows';
