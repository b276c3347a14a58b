export { symmetricEigen } from './symmetricEigen';
