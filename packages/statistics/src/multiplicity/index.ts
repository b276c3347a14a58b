export { benjaminiHochberg } from './benjaminiHochberg';
export { benjaminiYekutieli } from './benjaminiYekutieli';
export { holm } from './holm';
