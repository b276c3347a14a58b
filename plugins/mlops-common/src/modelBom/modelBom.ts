import { findLicence } from '../licences/licences';
import { MLModelSpec } from '../kinds';
import { ModelDocument, modelMetrics } from '../modelCard/modelDocument';

/** A JSON object of a bill of materials. @public */
export type BomJson = { [key: string]: BomValue | undefined };

/** @public */
export type BomValue = string | number | boolean | BomJson | BomValue[];

/** Identity of one bill of materials. @public */
export interface ModelBomIdentity {
  /** A UUID; each new content has one of its own. */
  serialNumber: string;
  /** RFC 3339. */
  timestamp: string;
}

const MODEL_REF = 'model';

/**
 * A CycloneDX 1.6 machine-learning bill of materials of one model: the model
 * with its card, the data it was made from, the models it is based on, the
 * feature views it reads and the endpoints it runs on.
 *
 * @public
 */
export function buildModelBom(
  document: ModelDocument,
  identity: ModelBomIdentity,
): BomJson {
  const data = dataComponents(document);
  const base = baseModelComponents(document.entity.spec.baseModels);
  const services = endpointServices(document.endpoints);
  return withoutUndefined({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${identity.serialNumber}`,
    version: 1,
    metadata: {
      timestamp: identity.timestamp,
      tools: { components: [{ type: 'application', name: 'mlops-portal' }] },
      component: modelComponent(document, data),
    },
    components: some([...data, ...base]),
    services: some(services),
    dependencies: [
      {
        ref: MODEL_REF,
        dependsOn: some([...data, ...base].map(one => one['bom-ref'] ?? '')),
      },
      ...services.map(one => ({
        ref: one['bom-ref'],
        dependsOn: [MODEL_REF],
      })),
    ],
  });
}

function modelComponent(document: ModelDocument, data: BomJson[]): BomJson {
  const { metadata, spec } = document.entity;
  const { version } = document;
  return {
    type: 'machine-learning-model',
    'bom-ref': MODEL_REF,
    name: metadata.title ?? metadata.name,
    version: version?.version,
    description: metadata.description,
    publisher: spec.provider,
    licenses: licences(spec.license),
    externalReferences: some([
      ...(metadata.links ?? []).map(link => ({
        type: 'website',
        url: link.url,
        comment: link.title,
      })),
      ...(version?.sourceUri
        ? [{ type: 'distribution', url: encodeURI(version.sourceUri) }]
        : []),
    ]),
    modelCard: modelCard(document, data),
    tags: some(metadata.tags ?? []),
    properties: some(
      properties({
        'mlops-portal:entity': `mlmodel:${metadata.namespace ?? 'default'}/${metadata.name}`,
        'mlops-portal:owner': spec.owner,
        'mlops-portal:lifecycle': spec.lifecycle,
        'mlops-portal:framework': spec.framework,
        'mlops-portal:algorithm': spec.algorithm,
        'mlops-portal:aliases': version?.aliases.join(',') || undefined,
        'mlops-portal:run': version?.runId,
        'mlops-portal:commit': version?.codeVersion,
        'mlops-portal:risk-tier': spec.risk?.tier,
        'mlops-portal:human-oversight': spec.risk?.humanOversight,
      }),
    ),
  };
}

/** Learning type where the type of model settles it; else it is left out. */
const APPROACHES: Partial<Record<MLModelSpec['type'], string>> = {
  classification: 'supervised',
  regression: 'supervised',
  forecasting: 'supervised',
  clustering: 'unsupervised',
};

function modelCard(document: ModelDocument, data: BomJson[]): BomJson {
  const { spec } = document.entity;
  const approach = APPROACHES[spec.type];
  const metrics = modelMetrics(document);
  return {
    modelParameters: {
      approach: approach ? { type: approach } : undefined,
      task: spec.tasks?.[0] ?? (spec.type === 'other' ? undefined : spec.type),
      modelArchitecture: spec.algorithm,
      datasets: some(data.map(one => ({ ref: one['bom-ref'] }))),
    },
    quantitativeAnalysis:
      metrics.length > 0
        ? {
            performanceMetrics: metrics.map(([name, metric]) => ({
              type: name,
              value: String(metric.value),
            })),
          }
        : undefined,
    considerations: {
      users: some(spec.users ?? []),
      useCases: some(spec.intendedUse ? [spec.intendedUse] : []),
      technicalLimitations: some(
        [
          spec.limitations,
          spec.outOfScope && `Out of scope: ${spec.outOfScope}`,
        ].flatMap(text => (text ? [text] : [])),
      ),
      ethicalConsiderations: some(
        spec.ethicalConsiderations
          ? [{ name: spec.ethicalConsiderations }]
          : [],
      ),
    },
  };
}

function licences(licence: MLModelSpec['license']): BomValue | undefined {
  if (!licence) return undefined;
  const known = findLicence(licence.id);
  return [
    {
      license: {
        ...(known ? { id: known.spdx } : { name: licence.name ?? licence.id }),
        url: licence.url,
      },
    },
  ];
}

function dataComponents(document: ModelDocument): BomJson[] {
  const { spec } = document.entity;
  const catalogued = [
    ...(spec.trainingData ?? []).map(one => ({ ...one, use: 'training' })),
    ...(spec.evaluationData ?? []).map(one => ({ ...one, use: 'evaluation' })),
  ].map((one, index) => ({
    type: 'data',
    'bom-ref': `data-${index}`,
    name: one.name,
    version: one.digest,
    description: one.description,
    data: [
      { type: 'dataset', contents: one.url ? { url: one.url } : undefined },
    ],
    properties: properties({ 'mlops-portal:use': one.use }),
  }));
  const logged = (document.datasets ?? []).map((one, index) => ({
    type: 'data',
    'bom-ref': `logged-data-${index}`,
    name: one.name,
    version: one.digest,
    data: [{ type: 'dataset' }],
    properties: some(
      properties({
        'mlops-portal:use': one.context,
        'mlops-portal:rows': one.rowCount?.toString(),
      }),
    ),
  }));
  const features = (document.featureViews ?? []).map(view => ({
    type: 'data',
    'bom-ref': `feature-view:${view.ref}`,
    name: view.title,
    data: [{ type: 'definition' }],
    properties: properties({ 'mlops-portal:entity': view.ref }),
  }));
  return [...catalogued, ...logged, ...features];
}

function baseModelComponents(baseModels: MLModelSpec['baseModels']): BomJson[] {
  return (baseModels ?? []).map((one, index) => ({
    type: 'machine-learning-model',
    'bom-ref': `base-model-${index}`,
    name: one.ref,
    properties: some(properties({ 'mlops-portal:relation': one.relation })),
  }));
}

function endpointServices(endpoints: ModelDocument['endpoints']): BomJson[] {
  return (endpoints ?? []).map(one => ({
    'bom-ref': `endpoint:${one.ref}`,
    name: one.title,
    endpoints: one.url ? [one.url] : undefined,
    properties: properties({
      'mlops-portal:entity': one.ref,
      'mlops-portal:role': one.role,
      'mlops-portal:version': one.version,
    }),
  }));
}

function properties(values: Record<string, string | undefined>): BomJson[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
}

function some<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** The schema of CycloneDX knows no null and JSON no undefined. */
function withoutUndefined(json: BomJson): BomJson {
  return JSON.parse(JSON.stringify(json));
}
