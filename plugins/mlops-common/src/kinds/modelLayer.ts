import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import * as names from './constants';
import { featureViewSpecSchema } from './FeatureView';
import { mlModelSpecSchema } from './MLModel';
import { modelEndpointSpecSchema } from './ModelEndpoint';

/**
 * The catalog checks entities with JSON schema, draft 7, `spec` only. Its
 * validator knows no formats and refuses a schema that uses one, with every
 * entity of the kind; patterns say the same.
 */
function entitySchema(spec: z.ZodType): JsonObject {
  const { $schema: _, ...specSchema } = z.toJSONSchema(spec, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.format;
    },
  });
  return {
    type: 'object',
    required: ['spec'],
    properties: { spec: specSchema as JsonObject },
  };
}

const owner = {
  selector: { path: 'spec.owner' },
  relation: 'ownedBy',
  defaultKind: 'Group',
  defaultNamespace: 'inherit' as const,
  allowedKinds: ['Group', 'User'],
};

const partOf = (field: 'system' | 'domain', kind: 'System' | 'Domain') => ({
  selector: { path: `spec.${field}` },
  relation: 'partOf',
  defaultKind: kind,
  defaultNamespace: 'inherit' as const,
  allowedKinds: [kind],
});

const refs = (field: string, relation: string, kind: string) => ({
  selector: { path: `spec.${field}` },
  relation,
  defaultKind: kind,
  defaultNamespace: 'inherit' as const,
  allowedKinds: [kind],
});

const dependsOn = {
  selector: { path: 'spec.dependsOn' },
  relation: 'dependsOn',
  defaultKind: 'Component',
  defaultNamespace: 'inherit' as const,
  allowedKinds: ['Component', 'Resource'],
};

/**
 * Declares `MLModel`, `FeatureView` and `ModelEndpoint`: schema, relation
 * fields and relation pairs.
 *
 * @alpha
 */
export const mlopsModelLayer = createCatalogModelLayer({
  layerId: 'mlops-portal.io/kinds',
  builder: model => {
    model.addKind({
      group: names.MLOPS_GROUP,
      names: { kind: 'MLModel', singular: 'mlmodel', plural: 'mlmodels' },
      description:
        'A registered machine learning model with its owner, versions, aliases and model card.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [
            owner,
            partOf('system', 'System'),
            partOf('domain', 'Domain'),
            refs(
              'consumesFeatures',
              names.RELATION_CONSUMES_FEATURES,
              'FeatureView',
            ),
            refs('trainedBy', names.RELATION_TRAINED_BY, 'Component'),
            refs('derivedFrom', names.RELATION_DERIVED_FROM, 'MLModel'),
            dependsOn,
          ],
          schema: { jsonSchema: entitySchema(mlModelSpecSchema) },
        },
      ],
    });
    model.addKind({
      group: names.MLOPS_GROUP,
      names: {
        kind: 'FeatureView',
        singular: 'featureview',
        plural: 'featureviews',
      },
      description:
        'A named group of features in a feature store, with the entity they describe, their sources and how long they stay fresh.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [
            owner,
            partOf('system', 'System'),
            partOf('domain', 'Domain'),
            refs('sourcedFrom', names.RELATION_SOURCED_FROM, 'Resource'),
            dependsOn,
          ],
          schema: { jsonSchema: entitySchema(featureViewSpecSchema) },
        },
      ],
    });
    model.addKind({
      group: names.MLOPS_GROUP,
      names: {
        kind: 'ModelEndpoint',
        singular: 'modelendpoint',
        plural: 'modelendpoints',
      },
      description:
        'A place where models answer requests: serving system, address, traffic, replicas and accelerators.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [
            owner,
            partOf('system', 'System'),
            partOf('domain', 'Domain'),
            refs('serves', names.RELATION_SERVES_MODEL, 'MLModel'),
            refs('providesApis', 'providesApi', 'API'),
            dependsOn,
          ],
          schema: { jsonSchema: entitySchema(modelEndpointSpecSchema) },
        },
      ],
    });

    model.addRelationPair({
      fromKind: 'MLModel',
      toKind: 'FeatureView',
      description: 'The model reads features of the feature view.',
      forward: {
        type: names.RELATION_CONSUMES_FEATURES,
        title: 'consumes features of',
      },
      reverse: {
        type: names.RELATION_FEATURES_CONSUMED_BY,
        title: 'features consumed by',
      },
    });
    model.addRelationPair({
      fromKind: 'ModelEndpoint',
      toKind: 'MLModel',
      description: 'The endpoint answers requests with the model.',
      forward: { type: names.RELATION_SERVES_MODEL, title: 'serves model' },
      reverse: { type: names.RELATION_MODEL_SERVED_BY, title: 'served by' },
    });
    model.addRelationPair({
      fromKind: 'MLModel',
      toKind: 'Component',
      description: 'The component, usually a pipeline, trains the model.',
      forward: { type: names.RELATION_TRAINED_BY, title: 'trained by' },
      reverse: { type: names.RELATION_TRAINS, title: 'trains' },
    });
    model.addRelationPair({
      fromKind: 'MLModel',
      toKind: 'MLModel',
      description:
        'The model was fine-tuned, adapted or distilled from another.',
      forward: { type: names.RELATION_DERIVED_FROM, title: 'derived from' },
      reverse: { type: names.RELATION_HAS_DERIVATION, title: 'has derivation' },
    });
    model.addRelationPair({
      fromKind: 'FeatureView',
      toKind: 'Resource',
      description: 'The feature view is computed from the resource.',
      forward: { type: names.RELATION_SOURCED_FROM, title: 'sourced from' },
      reverse: { type: names.RELATION_SOURCE_OF, title: 'source of' },
    });

    // Without these a kind gets the forward relation and the other side,
    // silently, none: a group would own models and have no `ownerOf`.
    for (const fromKind of names.MLOPS_KINDS) {
      model.updateRelationPair({
        fromKind,
        toKind: ['Group', 'User'],
        forward: { type: 'ownedBy' },
        reverse: { type: 'ownerOf' },
      });
      model.updateRelationPair({
        fromKind,
        toKind: ['System', 'Domain'],
        forward: { type: 'partOf' },
        reverse: { type: 'hasPart' },
      });
      model.updateRelationPair({
        fromKind,
        toKind: ['Component', 'Resource'],
        forward: { type: 'dependsOn' },
        reverse: { type: 'dependencyOf' },
      });
    }
    model.updateRelationPair({
      fromKind: 'ModelEndpoint',
      toKind: 'API',
      forward: { type: 'providesApi' },
      reverse: { type: 'apiProvidedBy' },
    });

    model.addAnnotation({
      name: names.ANNOTATION_SOURCE,
      title: 'MLOps source',
      description:
        'Id of the configured source the entity is kept in step with.',
    });
    model.addAnnotation({
      name: names.ANNOTATION_SOURCE_KEY,
      title: 'Key in the source',
      description: 'Name of the object as its source spells it.',
    });
    model.addAnnotation({
      name: names.ANNOTATION_VIEW_URL,
      title: 'Address in the source',
      description: "The object in its own system's user interface.",
    });
    model.addAnnotation({
      name: names.ANNOTATION_SIMULATED,
      title: 'Simulated',
      description:
        "'true' when the entity does not come from a real system; the screens say so.",
      schema: { jsonSchema: { type: 'string', enum: ['true', 'false'] } },
    });
  },
});
