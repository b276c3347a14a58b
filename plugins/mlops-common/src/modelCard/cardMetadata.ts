import { findLicence } from '../licences/licences';
import { MLModelSpec } from '../kinds';
import { ModelDocument, modelMetrics } from './modelDocument';
import { YamlValue } from './yaml';

/** Metadata of a Hugging Face model card, from the `modelcard.md` specification. */
export function cardMetadata(document: ModelDocument): {
  [key: string]: YamlValue | undefined;
} {
  const { metadata, spec } = document.entity;
  const language = list(document.tags?.language);
  const tags = [...(metadata.tags ?? [])];
  const datasets = [
    ...new Set([
      ...(spec.trainingData ?? []).map(data => data.name),
      ...(document.datasets ?? []).map(data => data.name),
    ]),
  ];
  return {
    language: language.length > 0 ? language : undefined,
    ...licenceMetadata(spec.license),
    library_name: spec.framework,
    tags: tags.length > 0 ? tags : undefined,
    datasets: datasets.length > 0 ? datasets : undefined,
    ...baseModelMetadata(spec.baseModels),
    pipeline_tag: spec.tasks?.[0],
    ...resultMetadata(document),
  };
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '');
}

function licenceMetadata(licence: MLModelSpec['license']) {
  if (!licence) return {};
  const known = findLicence(licence.id);
  if (known) return { license: known.huggingFace };
  return {
    license: 'other',
    license_name: licence.name ?? licence.id,
    license_link: licence.url,
  };
}

function baseModelMetadata(baseModels: MLModelSpec['baseModels']) {
  if (!baseModels || baseModels.length === 0) return {};
  const relation = baseModels[0].relation;
  const same = baseModels.every(one => one.relation === relation);
  return {
    base_model:
      baseModels.length === 1
        ? baseModels[0].ref
        : baseModels.map(one => one.ref),
    base_model_relation: same ? relation : undefined,
  };
}

/** `model-index` names a data set for each result, so without one there is none. */
function resultMetadata(document: ModelDocument) {
  const { metadata, spec } = document.entity;
  const metrics = modelMetrics(document).filter(
    ([, metric]) => typeof metric.value === 'number',
  );
  if (metrics.length === 0) return {};
  const names = { metrics: metrics.map(([name]) => name) };
  const data =
    document.datasets?.find(one => one.context !== 'training') ??
    document.datasets?.[0] ??
    spec.evaluationData?.[0];
  if (!data) return names;
  return {
    ...names,
    'model-index': [
      {
        name: metadata.title ?? metadata.name,
        results: [
          {
            task: { type: spec.tasks?.[0] ?? spec.type },
            dataset: { type: data.name, name: data.name },
            metrics: metrics.map(([name, metric]) => ({
              type: name,
              name,
              value: metric.value,
            })),
          },
        ],
      },
    ],
  };
}
