/**
 * Backend of the MLOps portal: keeps facts in step with the systems where
 * models live.
 *
 * @packageDocumentation
 */
export { mlopsPlugin as default } from './plugin';
