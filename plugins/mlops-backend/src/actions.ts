import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Source, SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { SourcesService } from './sources/SourcesService';

const MAX_PROBLEMS = 20;

/**
 * Actions about sources, for agents, the CLI and templates. The registry hands
 * in its own zod, so their small schemas are written here.
 */
export function registerSourceActions(options: {
  actionsRegistry: ActionsRegistryService;
  sources: SourcesService;
}): void {
  const { actionsRegistry, sources } = options;

  actionsRegistry.register({
    name: 'list-sources',
    title: 'List ML sources',
    description: `Lists the systems that models, feature views and serving endpoints are read from (MLflow, Feast, KServe, …), worst health first.

Use it to find out whether what the catalog says about models is fresh, which source is failing, and the id of a source for the other actions. \`health\` is one of: \`failing\` (the last sync failed), \`held\` (a removal waits for an operator), \`stale\` (no complete sync for two periods), \`warning\` (synced, with problems), \`never\` (not synced yet), \`ok\`. \`healthReason\` says why in words.`,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          sources: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              connector: z.string(),
              owner: z.string().optional().describe('Entity reference'),
              health: z.string(),
              healthReason: z.string().optional(),
              lastSuccessAt: z.string().optional(),
              counts: z.record(z.number()).describe('Facts known by type'),
            }),
          ),
        }),
    },
    attributes: { readOnly: true, idempotent: true, destructive: false },
    action: async ({ credentials }) => ({
      output: {
        sources: (await sources.list({ credentials })).map(summary),
      },
    }),
  });

  actionsRegistry.register({
    name: 'describe-source',
    title: 'Describe an ML source',
    description: `Describes one source: health with its reason, what is known by type, the last sync with its problems (each with a few samples and what to do about it), and the removal that the guard holds back, if there is one.

Use it to find out why a model is missing or old. The id is that of \`list-sources\`.`,
    schema: {
      input: z =>
        z.object({ id: z.string().describe('Id of the source: mlflow-prod') }),
      output: z =>
        z.object({
          id: z.string(),
          title: z.string(),
          connector: z.string(),
          owner: z.string().optional(),
          address: z.string().optional(),
          health: z.string(),
          healthReason: z.string().optional(),
          lastSuccessAt: z.string().optional(),
          periodSeconds: z.number().describe('Time between two syncs'),
          counts: z.record(z.number()),
          lastSync: z
            .object({
              id: z.string(),
              startedAt: z.string(),
              endedAt: z.string().optional(),
              outcome: z.string(),
              error: z.string().optional(),
              activity: z.string().optional(),
              problems: z.array(
                z.object({
                  level: z.string(),
                  message: z.string(),
                  count: z.number(),
                  samples: z.array(z.string()),
                  hint: z.string().optional(),
                }),
              ),
            })
            .optional(),
          heldRemoval: z
            .object({
              id: z.string().describe('Pass it to confirm-removal'),
              reason: z.string(),
              total: z.number().describe('Known before'),
              removed: z.number().describe('Missing now'),
              samples: z.array(z.string()),
            })
            .optional(),
          maySync: z.boolean(),
          mayConfirmRemoval: z.boolean(),
        }),
    },
    attributes: { readOnly: true, idempotent: true, destructive: false },
    action: async ({ input, credentials }) => {
      const source = await sources.get(input.id, { credentials });
      return {
        output: {
          ...summary(source),
          address: source.address,
          periodSeconds: source.periodSeconds,
          lastSync: source.lastRun && runSummary(source.lastRun),
          heldRemoval: source.heldRemoval,
          maySync: source.may.sync,
          mayConfirmRemoval: source.may.confirmRemoval,
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'sync-source',
    title: 'Sync an ML source now',
    description: `Starts reading a source now instead of at its next turn. It answers at once while the sync goes on; ask \`describe-source\` how it ended. When a sync runs already, that one is the answer.

It changes only what the portal knows, never the source system, and the removal guard applies as always.`,
    schema: {
      input: z => z.object({ id: z.string().describe('Id of the source') }),
      output: z =>
        z.object({
          runId: z.string(),
          startedAt: z.string(),
          outcome: z.string().describe('running, until it has ended'),
        }),
    },
    attributes: { readOnly: false, idempotent: true, destructive: false },
    action: async ({ input, credentials }) => {
      const run = await sources.sync(input.id, {
        credentials,
        trigger: 'action',
      });
      return {
        output: {
          runId: run.id,
          startedAt: run.startedAt,
          outcome: run.outcome,
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'confirm-removal',
    title: 'Confirm a held removal',
    description: `Lets a removal through that the guard holds back, because many or all models, feature views or endpoints of a source disappeared at once. The source is read again and those of the held facts that are still missing are removed, with their catalog entities.

First look at \`describe-source\`: an empty or much shorter list is often an error of the source, such as a token that lost its rights. Confirm only after a person has said that the facts are really gone. \`heldRemovalId\` is \`heldRemoval.id\` of \`describe-source\`; the action fails when something else is held by now.`,
    schema: {
      input: z =>
        z.object({
          id: z.string().describe('Id of the source'),
          heldRemovalId: z.string().describe('Id of the held removal'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          health: z.string(),
          healthReason: z.string().optional(),
        }),
    },
    attributes: { readOnly: false, idempotent: false, destructive: true },
    action: async ({ input, credentials }) => {
      const { id, health, healthReason } = await sources.confirmRemoval(
        input.id,
        input.heldRemovalId,
        { credentials, trigger: 'action' },
      );
      return { output: { id, health, healthReason } };
    },
  });
}

function summary(source: Source) {
  return {
    id: source.id,
    title: source.title,
    connector: source.connector,
    owner: source.owner,
    health: source.health,
    healthReason: source.healthReason,
    lastSuccessAt: source.lastSuccessAt,
    counts: source.counts,
  };
}

function runSummary(run: SyncRun) {
  return {
    id: run.id,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    outcome: run.outcome,
    error: run.error,
    activity: run.activity,
    problems: run.problems.slice(0, MAX_PROBLEMS),
  };
}
