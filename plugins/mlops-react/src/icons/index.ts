export { mlopsKindIcons } from './kindIcons';
