import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { FeatureViewRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { FeatureViewsService } from '../featureViews/FeatureViewsService';
import { entityName, listQuery, readOnly, TIMEOUT_MS } from './input';

const MAX_FEATURES = 200;

/** Actions that read feature views. */
export function registerFeatureViewActions({
  actionsRegistry,
  featureViews,
}: {
  actionsRegistry: ActionsRegistryService;
  featureViews: FeatureViewsService;
}): void {
  actionsRegistry.register({
    name: 'list-feature-views',
    title: 'List feature views',
    description: `Lists feature views, those that need attention most first: values that are late and read by a model, late values, stale information, unknown freshness, views that no model reads.

Use it to find features for a model, or views whose values are out of date. \`status\` is one of \`late\`, \`fresh\`, \`unknown\`, \`notExpiring\` (freshness against the time to live), \`unused\`, \`online\`, \`stale\`. \`ref\` of an answer is what \`describe-feature-view\` takes.`,
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .optional()
            .describe('Words in name, entity, owner'),
          owner: z.string().optional().describe('group:default/team-routes'),
          status: z.string().optional(),
          limit: z.number().int().min(1).max(200).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          total: z.number(),
          summary: z.record(z.number()),
          featureViews: z.array(
            z.object({
              ref: z.string(),
              title: z.string(),
              description: z.string().optional(),
              owner: z.string(),
              project: z.string().optional(),
              type: z.string(),
              entities: z.array(z.string()),
              featureCount: z.number(),
              freshness: z.string(),
              online: z.boolean(),
              consumers: z.array(z.string()).describe('Models that read it'),
            }),
          ),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const page = await featureViews.list(listQuery(input), credentials);
      return {
        output: {
          total: page.total,
          summary: page.summary,
          featureViews: page.items.map(featureViewSummary),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'describe-feature-view',
    title: 'Describe a feature view',
    description: `Describes one feature view: its features with types, the entities and join keys it is looked up by, its sources, time to live and freshness, the models that read it, the feature services that hold it, and its definition as Feast code.

The \`ref\` is that of \`list-feature-views\`, for example \`featureview:default/route-stats\`.`,
    schema: {
      input: z =>
        z.object({
          ref: z.string().describe('featureview:default/route-stats'),
        }),
      output: z =>
        z.object({
          featureView: z.record(z.unknown()),
          source: z.record(z.unknown()).optional(),
          features: z.array(
            z.object({
              name: z.string(),
              type: z.string(),
              description: z.string().optional(),
            }),
          ),
          joinKeys: z.array(z.string()),
          sources: z.array(z.object({ name: z.string(), type: z.string() })),
          featureServices: z.array(z.string()),
          definition: z.string().optional().describe('Python'),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const detail = await featureViews.detail(
        entityName(input.ref, 'featureview'),
        { credentials, signal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      return {
        output: {
          featureView: { ...detail.row },
          ...(detail.provenance && { source: { ...detail.provenance } }),
          features: (detail.fact?.features ?? []).slice(0, MAX_FEATURES),
          joinKeys: (detail.fact?.entities ?? []).flatMap(one => one.joinKeys),
          sources: (detail.fact?.sources ?? []).map(({ name, type }) => ({
            name,
            type,
          })),
          featureServices: detail.services.map(service => service.name),
          ...(detail.definition && { definition: detail.definition }),
        },
      };
    },
  });
}

function featureViewSummary(row: FeatureViewRow) {
  return {
    ref: row.ref,
    title: row.title,
    description: row.description,
    owner: row.owner,
    project: row.project,
    type: row.type,
    entities: row.entities,
    featureCount: row.featureCount,
    freshness: row.freshness,
    online: row.online,
    consumers: row.consumers.map(one => one.ref),
  };
}
