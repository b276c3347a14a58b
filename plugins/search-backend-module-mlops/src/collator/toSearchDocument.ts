import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SIMULATED,
  ANNOTATION_SOURCE,
  ANNOTATION_SOURCE_KEY,
  FeatureViewSpec,
  isFeatureViewEntity,
  isMLModelEntity,
  isModelEndpointEntity,
  MLModelSpec,
  ModelEndpointSpec,
  MlopsSearchDocument,
} from '@mlops-portal/backstage-plugin-mlops-common';

type Text = string | undefined;

/** What only some kinds have: facets, and texts to search in. */
type Content = {
  kind: MlopsSearchDocument['kind'];
  framework: Text;
  task?: string;
  texts: Text[];
};

/**
 * An entity of the portal's kinds as a document of the search index; undefined
 * for any other.
 *
 * @param locationTemplate - path with `:namespace`, `:kind` and `:name`
 */
export function toSearchDocument(
  entity: Entity,
  locationTemplate: string,
): MlopsSearchDocument | undefined {
  const content = contentOf(entity);
  if (!content) {
    return undefined;
  }
  const { metadata, spec } = entity;
  const namespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  const annotations = metadata.annotations ?? {};
  const path: Record<string, string> = {
    namespace,
    kind: entity.kind,
    name: metadata.name,
  };
  return {
    title: metadata.title ?? metadata.name,
    text: joinTexts([
      metadata.description,
      annotations[ANNOTATION_SOURCE_KEY],
      ...(metadata.tags ?? []),
      ...content.texts,
    ]),
    location: locationTemplate
      .replace(/:(namespace|kind|name)/g, (_, part: string) =>
        encodeURIComponent(path[part]),
      )
      .toLocaleLowerCase('en-US'),
    kind: content.kind,
    namespace,
    name: metadata.name,
    type: String(spec?.type ?? ''),
    framework: content.framework ?? '',
    task: content.task ?? '',
    owner: ownerOf(entity, namespace),
    lifecycle: String(spec?.lifecycle ?? ''),
    source: annotations[ANNOTATION_SOURCE] ?? '',
    simulated: String(annotations[ANNOTATION_SIMULATED] === 'true'),
    authorization: { resourceRef: stringifyEntityRef(entity) },
  };
}

function contentOf(entity: Entity): Content | undefined {
  if (isMLModelEntity(entity)) return contentOfModel(entity.spec);
  if (isFeatureViewEntity(entity)) return contentOfFeatureView(entity.spec);
  if (isModelEndpointEntity(entity)) return contentOfEndpoint(entity.spec);
  return undefined;
}

function contentOfModel(spec: MLModelSpec): Content {
  return {
    kind: 'MLModel',
    framework: spec.framework,
    task: spec.tasks?.[0],
    texts: [
      ...(spec.tasks ?? []),
      spec.algorithm,
      spec.provider,
      spec.license?.id,
      spec.license?.name,
      ...(spec.aliases ?? []).map(({ name }) => name),
      ...(spec.baseModels ?? []).map(({ ref }) => ref),
      spec.intendedUse,
      spec.outOfScope,
      spec.limitations,
      spec.ethicalConsiderations,
      ...(spec.users ?? []),
      ...[...(spec.trainingData ?? []), ...(spec.evaluationData ?? [])].flatMap(
        ({ name, description }) => [name, description],
      ),
      spec.risk?.category,
      spec.risk?.humanOversight,
      ...namesOf(spec.consumesFeatures),
    ],
  };
}

function contentOfFeatureView(spec: FeatureViewSpec): Content {
  return {
    kind: 'FeatureView',
    framework: spec.store?.type,
    texts: [
      spec.store?.project,
      ...(spec.entities ?? []).flatMap(({ name, joinKeys }) => [
        name,
        ...joinKeys,
      ]),
      ...(spec.features ?? []).flatMap(({ name, description }) => [
        name,
        name.replace(/_+/g, ' '),
        description,
      ]),
      ...(spec.sources ?? []).map(({ name }) => name),
      ...(spec.featureServices ?? []),
    ],
  };
}

function contentOfEndpoint(spec: ModelEndpointSpec): Content {
  return {
    kind: 'ModelEndpoint',
    framework: spec.runtime,
    texts: [
      spec.environment,
      spec.pattern,
      spec.protocol,
      spec.accelerator?.type,
      ...(spec.models ?? []).flatMap(({ name, role }) => [name, role]),
      ...namesOf(spec.serves),
    ],
  };
}

/** Names that references end in; people do not search for `mlmodel:default/x`. */
function namesOf(references: string[] | undefined): string[] {
  return (references ?? []).map(reference =>
    reference.slice(
      Math.max(...[':', '/'].map(c => reference.lastIndexOf(c))) + 1,
    ),
  );
}

function ownerOf(entity: Entity, defaultNamespace: string): string {
  const related = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  return (
    related?.targetRef ??
    stringifyEntityRef(
      parseEntityRef(String(entity.spec?.owner), {
        defaultKind: 'group',
        defaultNamespace,
      }),
    )
  );
}

function joinTexts(texts: Text[]): string {
  const unique = new Set(texts.map(text => text?.trim()).filter(Boolean));
  return [...unique].join(' : ');
}
