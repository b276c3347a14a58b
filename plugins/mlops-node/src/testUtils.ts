/**
 * What tests of connectors need: a fake HTTP source, a recording logger and
 * the conformance suite that every connector passes.
 *
 * @packageDocumentation
 */
export * from './testUtils/connectorConformance';
export * from './testUtils/databases';
export * from './testUtils/FakeHttpSource';
export * from './testUtils/readSource';
export * from './testUtils/recordingLogger';
export { testPostgres } from './testUtils/testPostgres';
