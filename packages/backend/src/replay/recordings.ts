import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Something recorded: whatever the system answered, by its names. */
const itemSchema = z.record(z.string(), z.unknown());
export type Item = z.output<typeof itemSchema>;

const listOf = <Field extends string>(field: Field) =>
  z.looseObject({ [field]: z.array(itemSchema).default([]) });

const mlflowSchema = z.object({
  version: z.string(),
  models: listOf('registered_models'),
  versions: listOf('model_versions'),
  experiments: listOf('experiments'),
  runs: listOf('runs'),
  loggedModels: listOf('models'),
  artifacts: z.record(z.string(), z.record(z.string(), itemSchema)),
});

/** Recorded answers of an MLflow server; each list is whole. */
export type MlflowRecording = z.output<typeof mlflowSchema>;

/** Lists of a Feast registry: its path, and the field of the answer. */
export const FEAST_LISTS = {
  projects: 'projects',
  entities: 'entities',
  data_sources: 'dataSources',
  feature_views: 'featureViews',
  label_views: 'featureViews',
  feature_services: 'featureServices',
  features: 'features',
} as const;

const feastSchema = z.object({
  project: z.looseObject({ spec: z.looseObject({ name: z.string() }) }),
  counts: itemSchema,
  allFeatureViews: z.array(itemSchema),
  lists: z.record(z.string(), z.array(itemSchema)),
});

/** Recorded answers of a Feast registry with one project. */
export type FeastRecording = z.output<typeof feastSchema>;

const kubernetesListSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ resourceVersion: z.string() }),
  items: z.array(
    z.looseObject({
      metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
    }),
  ),
});

export type KubernetesList = z.output<typeof kubernetesListSchema>;

/** Recorded answers of one cluster; lists by the plural of their kind. */
export interface ClusterRecording {
  version: Item;
  lists: Record<string, KubernetesList>;
}

const CLUSTERS = ['ops', 'gpu'];
const KSERVE_LISTS = ['inferenceservices', 'llminferenceservices'];

/** All that was recorded. */
export interface Recordings {
  mlflow: MlflowRecording;
  feast: FeastRecording;
  kserve: Record<string, ClusterRecording>;
}

async function readJson(...segments: string[]): Promise<unknown> {
  return JSON.parse(await readFile(path.join(...segments), 'utf8'));
}

const manifestSchema = z.object({ mlflow: z.object({ version: z.string() }) });

async function readMlflow(directory: string): Promise<MlflowRecording> {
  const read = (name: string) => readJson(directory, 'mlflow', `${name}.json`);
  const manifest = manifestSchema.parse(
    await readJson(directory, 'manifest.json'),
  );
  return mlflowSchema.parse({
    version: manifest.mlflow.version,
    models: await read('registered-models'),
    versions: await read('model-versions'),
    experiments: await read('experiments'),
    runs: await read('runs'),
    loggedModels: await read('logged-models'),
    artifacts: await read('artifacts'),
  });
}

async function readFeast(directory: string): Promise<FeastRecording> {
  const read = (name: string) => readJson(directory, 'feast', `${name}.json`);
  const lists: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(FEAST_LISTS)) {
    // A registry leaves empty lists out of its answers.
    lists[name] = itemSchema.parse(await read(name))[field] ?? [];
  }
  return feastSchema.parse({
    project: await read('project'),
    counts: await read('resource_counts'),
    allFeatureViews: itemSchema.parse(await read('feature_views_all'))
      .featureViews,
    lists,
  });
}

async function readCluster(
  directory: string,
  cluster: string,
): Promise<ClusterRecording> {
  const read = (name: string) =>
    readJson(directory, 'kserve', cluster, `${name}.json`);
  const lists: ClusterRecording['lists'] = {};
  for (const plural of KSERVE_LISTS) {
    lists[plural] = kubernetesListSchema.parse(await read(plural));
  }
  return { version: itemSchema.parse(await read('version')), lists };
}

/**
 * Reads the recordings in a folder.
 *
 * @returns undefined when the folder holds none
 * @throws ZodError when a recording is not what its system answers
 */
export async function openRecordings(
  directory: string,
): Promise<Recordings | undefined> {
  try {
    await readFile(path.join(directory, 'manifest.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const kserve: Recordings['kserve'] = {};
  for (const cluster of CLUSTERS) {
    kserve[cluster] = await readCluster(directory, cluster);
  }
  return {
    mlflow: await readMlflow(directory),
    feast: await readFeast(directory),
    kserve,
  };
}
