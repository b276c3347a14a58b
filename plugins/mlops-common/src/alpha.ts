export { mlopsModelLayer } from './kinds/modelLayer';
