import { Request } from 'express';
import { z } from 'zod';
import { Item, MlflowRecording } from '../recordings';
import { invalid, notFound } from './errors';
import { infoOf } from './searches';

/** Answers a request for one thing. */
export type Lookup = (request: Request) => Item;

function parameter({ query }: Request, name: string): string {
  const value = query[name];
  if (typeof value !== 'string' || value === '') {
    throw invalid(`Missing value for required parameter '${name}'.`);
  }
  return value;
}

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw notFound(`${what} not found`);
  return thing;
}

const aliasesSchema = z
  .array(z.object({ alias: z.string(), version: z.string() }))
  .default([]);

/** What can be got by its name or id, by the path of the request. */
export function lookupsOf(recording: MlflowRecording): Record<string, Lookup> {
  const modelNamed = (name: string) =>
    found(
      recording.models.registered_models.find(it => it.name === name),
      `Registered Model with name=${name}`,
    );
  const versionOf = (name: string, version: string) =>
    found(
      recording.versions.model_versions.find(
        it => it.name === name && it.version === version,
      ),
      `Model Version (name=${name}, version=${version})`,
    );
  const experimentWith = (field: string, value: string) =>
    found(
      recording.experiments.experiments.find(it => it[field] === value),
      `Experiment with ${field}=${value}`,
    );

  return {
    'registered-models/get': request => ({
      registered_model: modelNamed(parameter(request, 'name')),
    }),
    'registered-models/alias': request => {
      const name = parameter(request, 'name');
      const alias = parameter(request, 'alias');
      const aliases = aliasesSchema.parse(modelNamed(name).aliases);
      const { version } = found(
        aliases.find(it => it.alias === alias),
        `Registered model alias ${alias}`,
      );
      return { model_version: versionOf(name, version) };
    },
    'model-versions/get': request => ({
      model_version: versionOf(
        parameter(request, 'name'),
        parameter(request, 'version'),
      ),
    }),
    'experiments/get': request => ({
      experiment: experimentWith(
        'experiment_id',
        parameter(request, 'experiment_id'),
      ),
    }),
    'experiments/get-by-name': request => ({
      experiment: experimentWith('name', parameter(request, 'experiment_name')),
    }),
    'runs/get': request => {
      const id = parameter(request, 'run_id');
      const run = recording.runs.runs.find(it => infoOf(it).run_id === id);
      return { run: found(run, `Run with id=${id}`) };
    },
    'artifacts/list': request => {
      const id = parameter(request, 'run_id');
      const folders = found(recording.artifacts[id], `Run with id=${id}`);
      // A folder that is not there lists as an empty one.
      return (
        folders[String(request.query.path ?? '')] ?? {
          root_uri: folders['']?.root_uri,
        }
      );
    },
    'logged-models/:id': ({ params }) => ({
      model: found(
        recording.loggedModels.models.find(
          it => infoOf(it).model_id === params.id,
        ),
        `Logged model with ID '${params.id}'`,
      ),
    }),
  };
}
