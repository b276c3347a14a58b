import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { statusNormaliser } from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { MlflowConfig } from './mlflowConfig';
import { mlflowPages } from './mlflowPages';
import { MlflowModel, MlflowVersion } from './mlflowSchemas';

const versionStatus = statusNormaliser({
  pending: ['PENDING_REGISTRATION'],
  ready: ['READY'],
  failed: ['FAILED_REGISTRATION'],
});

/**
 * Key of a version. Names may hold slashes; the version is what follows the
 * last one.
 */
function versionKey(name: string, version: string): string {
  return `${name}/${version}`;
}

export function modelFact(
  model: MlflowModel,
  config: MlflowConfig,
): FactInput<'model'> {
  return {
    type: 'model',
    key: model.name,
    url: mlflowPages(config).model(model.name),
    data: {
      name: model.name,
      description: model.description,
      createdAt: model.creation_timestamp,
      updatedAt: model.last_updated_timestamp,
      tags: model.tags,
      // The one place where MLflow tells aliases: versions come without.
      aliases: model.aliases,
    },
  };
}

export function versionFact(
  version: MlflowVersion,
  config: MlflowConfig,
): FactInput<'model-version'> {
  const stage = version.current_stage;
  return {
    type: 'model-version',
    key: versionKey(version.name, version.version),
    parentKey: version.name,
    url: mlflowPages(config).version(version.name, version.version),
    data: {
      modelKey: version.name,
      version: version.version,
      status: versionStatus(version.status),
      statusMessage: version.status_message,
      createdAt: version.creation_timestamp,
      updatedAt: version.last_updated_timestamp,
      description: version.description,
      stage: stage === 'None' ? undefined : stage,
      runId: version.run_id,
      runUrl: version.run_link,
      sourceUri: version.source,
      loggedModelId: version.model_id ?? loggedModelOf(version.source),
      tags: version.tags,
    },
  };
}

/** MLflow 3 names the logged model in the source: `models:/m-…`. */
function loggedModelOf(source: string | undefined): string | undefined {
  return /^models:\/(m-\w+)$/.exec(source ?? '')?.[1];
}

const named = z.object({ name: z.string() });
const versioned = named.extend({ version: z.coerce.string() });

/** Key of a model that is malformed elsewhere. */
export function rawModelKey(raw: unknown): string | undefined {
  return named.safeParse(raw).data?.name;
}

/** Key of a version that is malformed elsewhere. */
export function rawVersionKey(raw: unknown): string | undefined {
  const { data } = versioned.safeParse(raw);
  return data && versionKey(data.name, data.version);
}
