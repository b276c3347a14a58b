import {
  Fact,
  MLModelEntityV1alpha1,
  MLModelSpec,
  MLOPS_API_VERSION,
  ModelCardTexts,
  ModelVersionFact,
  readModelCard,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { entityTags } from '../names/entityTags';
import { commonMetadata } from './commonMetadata';
import { EntityContext } from './EntityContext';
import { TagReader } from './mappingConfig';
import { cardFields, riskFields } from './modelGovernance';
import { modelType, runTraits } from './modelTraits';
import { VersionDigest, versionLabels, versionRoles } from './modelVersions';
import { taggedReferences } from './taggedReferences';

const MAX_ALIASES = 50;

/** What one model entity is made from. */
export interface ModelInput {
  name: string;
  fact: Fact<'model'>;
  versions: VersionDigest;
  /** Run of the champion, else of the newest version that has one. */
  run?: RunFact;
  /** References of feature views that it reads. */
  consumesFeatures: string[];
}

/** The version that stands for a model: its champion, else its newest. */
export function leadingVersion(
  input: Pick<ModelInput, 'fact' | 'versions'>,
  context: Pick<EntityContext, 'mapping'>,
): ModelVersionFact | undefined {
  const newest = input.versions.newest();
  const labels = versionLabels(
    input.fact.data.aliases,
    input.versions.stages(),
  );
  const { champion } = versionRoles(labels, context.mapping.roles);
  return newest.find(one => one.version === champion?.version) ?? newest[0];
}

/** A registered model as a catalog entity. */
export function modelEntity(
  input: ModelInput,
  context: EntityContext,
): MLModelEntityV1alpha1 {
  const { fact, versions, run } = input;
  const model = fact.data;
  const leading = leadingVersion(input, context);
  const tags = new TagReader(
    context.mapping,
    model.tags,
    leading?.tags ?? {},
    run?.tags ?? {},
  );
  const texts: ModelCardTexts = readModelCard(model.description ?? '');
  const traits = runTraits(run);
  const tasks = tags.list('task');
  const framework = tags.text('framework') ?? traits.framework;
  const algorithm = tags.text('algorithm') ?? traits.algorithm;
  const labels = versionLabels(model.aliases, versions.stages());
  const roles = versionRoles(labels, context.mapping.roles);
  const type = modelType(tags.text('type'), tasks);
  const trainedBy = taggedReferences(tags, 'trainedBy', 'component', context);

  const spec: MLModelSpec = {
    type,
    lifecycle:
      tags.text('lifecycle') ??
      context.source.entities.lifecycle ??
      (roles.champion ? 'production' : 'experimental'),
    owner: context.owner(model.name, { tags: model.tags }),
    ...partOf(context, model.name, tags),
    ...(tasks.length > 0 && { tasks }),
    ...(framework && { framework }),
    ...(algorithm && { algorithm }),
    ...(traits.framework && {
      modelFormat: {
        name: traits.framework,
        ...(traits.frameworkVersion && { version: traits.frameworkVersion }),
      },
    }),
    ...cardFields(tags, texts, context, model.name),
    ...riskFields(tags, context, model.name),
    ...(labels.length > 0 && {
      aliases: [...labels]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .slice(0, MAX_ALIASES),
    }),
    ...versionSummary(versions),
    ...(input.consumesFeatures.length > 0 && {
      consumesFeatures: input.consumesFeatures,
    }),
    ...(trainedBy.length > 0 && { trainedBy }),
  };
  return {
    apiVersion: MLOPS_API_VERSION,
    kind: 'MLModel',
    metadata: commonMetadata(context, {
      name: input.name,
      fact,
      title: model.name,
      description: texts.summary,
      tags: entityTags([framework, ...tasks, ...tags.list('tags')]),
    }),
    spec,
  };
}

/** Fields that say where a model or view belongs. */
export function partOf(
  context: EntityContext,
  name: string,
  tags: TagReader,
): Pick<MLModelSpec, 'system' | 'domain'> {
  const system = context.partOf(
    'system',
    name,
    tags.text('system') ?? context.source.entities.system,
  );
  const domain = context.partOf('domain', name, tags.text('domain'));
  return { ...(system && { system }), ...(domain && { domain }) };
}

function versionSummary(
  versions: VersionDigest,
): Pick<MLModelSpec, 'versions'> {
  const newest = versions.newest();
  if (newest.length === 0) return {};
  return {
    versions: newest.map(one => ({
      version: one.version,
      status: one.status,
      ...(one.createdAt && { createdAt: one.createdAt }),
      ...(one.runId && { runId: one.runId }),
    })),
  };
}
