export { replayPlugin as default } from './replayPlugin';
