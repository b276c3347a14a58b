export { catalogGraphRelationPairs, catalogGraphRelations } from './relations';
