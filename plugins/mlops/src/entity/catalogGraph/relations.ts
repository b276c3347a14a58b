import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  RelationPairs,
} from '@backstage/plugin-catalog-graph';
import * as mlops from '@mlops-portal/backstage-plugin-mlops-common';

const PAIRS: RelationPairs = [
  [mlops.RELATION_CONSUMES_FEATURES, mlops.RELATION_FEATURES_CONSUMED_BY],
  [mlops.RELATION_SERVES_MODEL, mlops.RELATION_MODEL_SERVED_BY],
  [mlops.RELATION_TRAINED_BY, mlops.RELATION_TRAINS],
  [mlops.RELATION_DERIVED_FROM, mlops.RELATION_HAS_DERIVATION],
  [mlops.RELATION_SOURCED_FROM, mlops.RELATION_SOURCE_OF],
];

/**
 * Relations that the catalog graph shows: Backstage's own and those of the
 * portal's kinds. The graph knows only a fixed list by itself.
 *
 * @public
 */
export const catalogGraphRelations: string[] = [
  ...ALL_RELATIONS,
  ...PAIRS.flat(),
];

/**
 * Which of {@link catalogGraphRelations} are two directions of one.
 *
 * @public
 */
export const catalogGraphRelationPairs: RelationPairs = [
  ...ALL_RELATION_PAIRS,
  ...PAIRS,
];
