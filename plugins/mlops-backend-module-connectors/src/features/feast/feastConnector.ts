import {
  defineConnector,
  ErrorHint,
  SourceError,
  step,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { FeastConfig, feastConfigSchema } from './config';
import { FeastState, missingHint } from './projects';
import { readFeatureServices, readFeatureViews } from './readers';
import { projectSchema } from './schemas/registry';
import { z } from 'zod';

const hints: ErrorHint[] = [
  {
    status: 403,
    bodyIncludes: 'FeastPermissionError',
    message: 'Feast does not permit the portal to read its registry',
    mitigation:
      'Give the account of the portal a Feast permission with the action DESCRIBE on projects, entities, feature views and feature services.',
  },
  {
    status: 404,
    message: 'The server answers, but not as a Feast registry with REST',
    mitigation:
      'Start the registry with "feast serve_registry --rest-api" and set baseUrl to that port (6572 unless changed), not to the feature server or to gRPC.',
  },
];

const projectsAnswer = z.object({ projects: z.array(projectSchema) });

export const feastConnector = defineConnector<
  typeof feastConfigSchema,
  FeastState
>({
  id: 'feast',
  title: 'Feast',
  status: 'stable',
  description:
    'Feature views of all types and feature services of a Feast registry, over its REST API',
  config: feastConfigSchema,
  address: config => config.baseUrl,
  http: config => ({
    baseUrl: apiUrl(config),
    auth: config.auth,
    tls: config.tls,
    limits: config.limits,
    hints,
  }),
  state: () => ({}),
  test: [
    step<FeastConfig>({
      id: 'reach',
      title: 'Reach the registry and list its projects',
      async run({ client }) {
        const body = await client.get('/projects', { page: 1, limit: 1 });
        const answer = projectsAnswer.safeParse(body);
        if (!answer.success) {
          throw new SourceError('The answer is not a list of projects', {
            mitigation: hints[1].mitigation,
          });
        }
      },
    }),
    step<FeastConfig>({
      id: 'projects',
      title: 'Find the configured projects',
      async run({ client, config }) {
        for (const name of config.projects ?? []) {
          const path = `/projects/${encodeURIComponent(name)}`;
          if ((await client.find(path)) === undefined) {
            const { projects } = projectsAnswer.parse(
              await client.get('/projects'),
            );
            throw new SourceError(`The registry has no project "${name}"`, {
              mitigation: missingHint(projects.map(p => p.spec.name)),
            });
          }
        }
        return config.projects
          ? `${config.projects.length} found`
          : 'None configured: all projects are read';
      },
    }),
    step<FeastConfig>({
      id: 'views',
      title: 'Read feature views',
      async run({ client }) {
        await client.get('/feature_views/all', { page: 1, limit: 1 });
      },
    }),
  ],
  facts: {
    'feature-view': readFeatureViews,
    'feature-service': readFeatureServices,
  },
});

function apiUrl({ baseUrl }: FeastConfig): string {
  return baseUrl.endsWith('/api/v1') ? baseUrl : `${baseUrl}/api/v1`;
}
