import {
  FactInput,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  CallContext,
  HttpClient,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { API, MlflowConfig } from './mlflowConfig';
import { artifactList, experiment, run } from './mlflowSchemas';
import { runFact } from './runFacts';

type Context = CallContext<MlflowConfig, HttpClient>;

/** Folders that are looked into, so that one run costs few requests. */
const MAX_FOLDERS = 20;

/** One run; undefined when MLflow has none of this id. */
export async function getRun(
  runId: string,
  { client, config }: Context,
): Promise<FactInput<'run'> | undefined> {
  const answer = await client.find(`${API}/runs/get`, { run_id: runId });
  if (answer === undefined) return undefined;
  const found = z.object({ run }).parse(answer).run;
  const named = await client.find(`${API}/experiments/get`, {
    experiment_id: found.info.experiment_id,
  });
  const { data } = z.object({ experiment }).safeParse(named);
  return runFact(found, config, data?.experiment.name);
}

/**
 * Files of a run and of the models it made, two levels deep; a folder that was
 * not looked into ends with a slash.
 */
export async function listRunArtifacts(
  { runId, modelOutputs }: RunFact,
  { client }: Context,
): Promise<string[]> {
  const ofRun = await twoLevels(path =>
    client.find(`${API}/artifacts/list`, { run_id: runId, path }),
  );
  const ofModels = await Promise.all(
    modelOutputs.map(async modelId => {
      const folder = encodeURIComponent(modelId);
      const files = await twoLevels(path =>
        client.find(`${API}/logged-models/${folder}/artifacts/directories`, {
          artifact_directory_path: path,
        }),
      );
      return files.map(file => `${modelId}/${file}`);
    }),
  );
  return [ofRun, ...ofModels].flat();
}

async function twoLevels(
  list: (path: string | undefined) => Promise<unknown>,
): Promise<string[]> {
  const filesOf = async (path?: string) =>
    artifactList.parse((await list(path)) ?? {}).files;
  const top = await filesOf();
  const folders = top.filter(file => file.is_dir).slice(0, MAX_FOLDERS);
  const within = await Promise.all(folders.map(({ path }) => filesOf(path)));
  return [...top.filter(file => !folders.includes(file)), ...within.flat()].map(
    ({ path, is_dir }) => (is_dir ? `${path}/` : path),
  );
}
