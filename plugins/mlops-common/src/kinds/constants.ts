/** Group of the portal's kinds, and prefix of its annotations. @public */
export const MLOPS_GROUP = 'mlops-portal.io';

/** The apiVersion of `MLModel`, `FeatureView` and `ModelEndpoint`. @public */
export const MLOPS_API_VERSION = 'mlops-portal.io/v1alpha1';

/** The kinds that the portal adds to the catalog. @public */
export const MLOPS_KINDS = ['MLModel', 'FeatureView', 'ModelEndpoint'] as const;

/** @public */
export type MlopsKind = (typeof MLOPS_KINDS)[number];

/** Id of the configured source (`mlops.sources[].id`) that an entity came from. @public */
export const ANNOTATION_SOURCE = 'mlops-portal.io/source';

/** Key of the object inside its source, as the source spells it. @public */
export const ANNOTATION_SOURCE_KEY = 'mlops-portal.io/source-key';

/** Address of the object in its own system's user interface. @public */
export const ANNOTATION_VIEW_URL = 'mlops-portal.io/view-url';

/** Marks what does not come from a real system; the screens say so. @public */
export const ANNOTATION_SIMULATED = 'mlops-portal.io/simulated';

/** Relations of the portal's kinds, forward then reverse. @public */
export const RELATION_CONSUMES_FEATURES = 'consumesFeatures';
/** @public */
export const RELATION_FEATURES_CONSUMED_BY = 'featuresConsumedBy';
/** @public */
export const RELATION_SERVES_MODEL = 'servesModel';
/** @public */
export const RELATION_MODEL_SERVED_BY = 'modelServedBy';
/** @public */
export const RELATION_TRAINED_BY = 'trainedBy';
/** @public */
export const RELATION_TRAINS = 'trains';
/** @public */
export const RELATION_DERIVED_FROM = 'derivedFrom';
/** @public */
export const RELATION_HAS_DERIVATION = 'hasDerivation';
/** @public */
export const RELATION_SOURCED_FROM = 'sourcedFrom';
/** @public */
export const RELATION_SOURCE_OF = 'sourceOf';
