import { MlopsKind } from '../kinds';

/** Type of the portal's documents in the search index. @public */
export const MLOPS_SEARCH_TYPE = 'mlops';

/** Fields of {@link MlopsSearchDocument} that searches may filter by. @public */
export const MLOPS_SEARCH_FACETS = [
  'kind',
  'framework',
  'task',
  'owner',
  'lifecycle',
] as const;

/** @public */
export type MlopsSearchFacet = (typeof MLOPS_SEARCH_FACETS)[number];

/**
 * A model, feature view or endpoint in the search index. Every field is always
 * there, empty when unknown: some search engines know no more fields than
 * those of the first document.
 *
 * @public
 */
export interface MlopsSearchDocument {
  title: string;
  text: string;
  /** Path of the entity page. */
  location: string;
  kind: MlopsKind;
  namespace: string;
  name: string;
  /** What the model does, or how the view or endpoint is made. */
  type: string;
  /** Library of a model, store of a feature view, runtime of an endpoint. */
  framework: string;
  /** First task of a model, such as `tabular-regression`. */
  task: string;
  /** Full reference of the owning group or user. */
  owner: string;
  lifecycle: string;
  /** Id of the source; empty when declared in the catalog. */
  source: string;
  /** `true` when the entity does not come from a real system, else `false`. */
  simulated: string;
  authorization: { resourceRef: string };
}
