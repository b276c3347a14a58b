import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { ModelsService } from '../models/ModelsService';
import { entityName, listQuery, readOnly, TIMEOUT_MS } from './input';

const MAX_VERSIONS = 20;

/** Actions that read models. */
export function registerModelActions({
  actionsRegistry,
  models,
}: {
  actionsRegistry: ActionsRegistryService;
  models: ModelsService;
}): void {
  actionsRegistry.register({
    name: 'list-models',
    title: 'List ML models',
    description: `Lists registered machine learning models, those that need attention most first: served by a broken endpoint, served without a champion or in another version than the champion, with a failed last run, with stale information, without a champion.

Use it to find a model, or all models of a team (\`owner\`), of a state (\`status\`) or of a task. \`status\` is one of \`served\`, \`servedBroken\`, \`championNotServed\`, \`withoutChampion\`, \`lastRunFailed\`, \`stale\`. \`ref\` of an answer is what \`describe-model\` takes; \`total\` counts all that match, however many are answered.`,
    schema: {
      input: z =>
        z.object({
          search: z.string().optional().describe('Words in name, owner, task'),
          owner: z.string().optional().describe('group:default/team-routes'),
          system: z.string().optional().describe('system:default/flights'),
          task: z.string().optional().describe('tabular-regression'),
          framework: z.string().optional().describe('sklearn'),
          status: z.string().optional(),
          limit: z.number().int().min(1).max(200).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          total: z.number(),
          summary: z.record(z.number()).describe('Matching models by state'),
          models: z.array(
            z.object({
              ref: z.string(),
              title: z.string(),
              description: z.string().optional(),
              owner: z.string(),
              lifecycle: z.string(),
              type: z.string(),
              tasks: z.array(z.string()),
              framework: z.string().optional(),
              versionCount: z.number(),
              latestVersion: z.string().optional(),
              championVersion: z.string().optional(),
              lastRunStatus: z.string().optional(),
              servedOn: z.array(
                z.object({ ref: z.string(), status: z.string() }),
              ),
              stale: z.boolean(),
            }),
          ),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const page = await models.list(
        listQuery(input, {
          system: input.system,
          task: input.task,
          framework: input.framework,
        }),
        credentials,
      );
      return {
        output: {
          total: page.total,
          summary: page.summary,
          models: page.items.map(modelSummary),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'describe-model',
    title: 'Describe an ML model',
    description: `Describes one model: owner, champion and other versions with their aliases, metrics and runs (the newest first), the endpoints that serve it, where the information came from and how old it is, and what the champion's run tracks of the ten things that make it repeatable, each with the line of code that completes it.

The \`ref\` is that of \`list-models\`, for example \`mlmodel:default/flight-delay\`. With \`card: true\` the answer also holds the whole model card in Markdown: intended use, limitations, data, metrics, risk.`,
    schema: {
      input: z =>
        z.object({
          ref: z.string().describe('mlmodel:default/flight-delay'),
          card: z.boolean().optional().describe('Answer with the card as well'),
        }),
      output: z =>
        z.object({
          model: z.record(z.unknown()),
          source: z.record(z.unknown()).optional(),
          aliases: z.array(
            z.object({ alias: z.string(), version: z.string() }),
          ),
          versions: z.array(
            z.object({
              version: z.string(),
              status: z.string(),
              role: z.string().optional(),
              createdAt: z.string().optional(),
              metrics: z.record(z.union([z.number(), z.string()])),
              params: z.record(z.string()),
              runStatus: z.string().optional(),
            }),
          ),
          reproducibility: z.object({
            version: z.string().optional(),
            score: z.number().nullable().describe('0 to 10'),
            items: z.array(
              z.object({
                id: z.string(),
                state: z.string(),
                reason: z.string(),
                fix: z.string().optional(),
              }),
            ),
          }),
          card: z.string().optional(),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const name = entityName(input.ref, 'mlmodel');
      const asked = { credentials, signal: AbortSignal.timeout(TIMEOUT_MS) };
      const [detail, versions, reproducibility, card] = await Promise.all([
        models.detail(name, asked),
        models.versions(name, { offset: 0, limit: MAX_VERSIONS }, asked),
        models.reproducibility(name, undefined, asked),
        input.card ? models.card(name, asked) : undefined,
      ]);
      return {
        output: {
          model: { ...detail.row, tags: detail.tags },
          ...(detail.provenance && { source: { ...detail.provenance } }),
          aliases: detail.aliases,
          versions: versions.items.map(version => ({
            version: version.version,
            status: version.status,
            ...(version.role && { role: version.role }),
            ...(version.createdAt && { createdAt: version.createdAt }),
            metrics: Object.fromEntries(
              Object.entries(version.metrics).map(([key, metric]) => [
                key,
                metric.value,
              ]),
            ),
            params: version.run?.params ?? {},
            ...(version.run && { runStatus: version.run.status }),
          })),
          reproducibility: {
            ...(reproducibility.version && {
              version: reproducibility.version,
            }),
            score: reproducibility.score,
            items: reproducibility.items.map(({ id, state, reason, fix }) => ({
              id,
              state,
              reason,
              ...(fix && { fix }),
            })),
          },
          ...(card !== undefined && { card }),
        },
      };
    },
  });
}

function modelSummary(row: ModelRow) {
  return {
    ref: row.ref,
    title: row.title,
    description: row.description,
    owner: row.owner,
    lifecycle: row.lifecycle,
    type: row.type,
    tasks: row.tasks,
    framework: row.framework,
    versionCount: row.versionCount,
    latestVersion: row.latestVersion,
    championVersion: row.championVersion,
    lastRunStatus: row.lastRunStatus,
    servedOn: row.servedOn.map(({ ref, status }) => ({ ref, status })),
    stale: row.stale,
  };
}
