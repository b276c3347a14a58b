import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EndpointRow } from '@mlops-portal/backstage-plugin-mlops-common';
import { EndpointsService } from '../endpoints/EndpointsService';
import { entityName, listQuery, readOnly, TIMEOUT_MS } from './input';

/** Actions that read endpoints. */
export function registerEndpointActions({
  actionsRegistry,
  endpoints,
}: {
  actionsRegistry: ActionsRegistryService;
  endpoints: EndpointsService;
}): void {
  actionsRegistry.register({
    name: 'list-model-endpoints',
    title: 'List model endpoints',
    description: `Lists the places where models answer requests, the broken ones first. \`summary\` counts them by state and adds up the accelerators (GPUs) that their smallest number of replicas asks for.

\`status\` is one of \`inService\`, \`creating\`, \`updating\`, \`rollingBack\`, \`outOfService\`, \`deleting\`, \`failed\`, \`unknown\`. A model without \`ref\` serves something that no known registry has. \`ref\` of an answer is what \`describe-model-endpoint\` takes.`,
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .optional()
            .describe('Words in name, model, address'),
          owner: z.string().optional().describe('group:default/team-routes'),
          status: z.string().optional(),
          limit: z.number().int().min(1).max(200).optional(),
          offset: z.number().int().min(0).optional(),
        }),
      output: z =>
        z.object({
          total: z.number(),
          summary: z.record(z.number()),
          endpoints: z.array(
            z.object({
              ref: z.string(),
              title: z.string(),
              owner: z.string(),
              type: z.string(),
              status: z.string(),
              statusMessage: z.string().optional(),
              environment: z.string().optional(),
              url: z.string().optional(),
              models: z.array(
                z.object({
                  ref: z.string().optional(),
                  name: z.string(),
                  version: z.string().optional(),
                  role: z.string().optional(),
                  trafficPercent: z.number().optional(),
                }),
              ),
            }),
          ),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const page = await endpoints.list(listQuery(input), credentials);
      return {
        output: {
          total: page.total,
          summary: page.summary,
          endpoints: page.items.map(endpointSummary),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'describe-model-endpoint',
    title: 'Describe a model endpoint',
    description: `Describes one endpoint: state with its conditions, the models behind it with version, role (champion, canary, shadow) and share of traffic, replicas, accelerators, address, and a \`curl\` command to try it. The command reads a token from \`$TOKEN\` where one is needed.

The \`ref\` is that of \`list-model-endpoints\`, for example \`modelendpoint:default/flight-delay\`.`,
    schema: {
      input: z =>
        z.object({
          ref: z.string().describe('modelendpoint:default/flight-delay'),
        }),
      output: z =>
        z.object({
          endpoint: z.record(z.unknown()),
          source: z.record(z.unknown()).optional(),
          conditions: z.array(
            z.object({
              type: z.string(),
              status: z.string(),
              reason: z.string().optional(),
              message: z.string().optional(),
            }),
          ),
          curl: z.string().optional(),
        }),
    },
    ...readOnly,
    action: async ({ input, credentials }) => {
      const detail = await endpoints.detail(
        entityName(input.ref, 'modelendpoint'),
        { credentials, signal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      return {
        output: {
          endpoint: { ...detail.row },
          ...(detail.provenance && { source: { ...detail.provenance } }),
          conditions: (detail.fact?.conditions ?? []).map(
            ({ type, status, reason, message }) => ({
              type,
              status,
              ...(reason && { reason }),
              ...(message && { message }),
            }),
          ),
          ...(detail.curl && { curl: detail.curl }),
        },
      };
    },
  });
}

function endpointSummary(row: EndpointRow) {
  return {
    ref: row.ref,
    title: row.title,
    owner: row.owner,
    type: row.type,
    status: row.status,
    statusMessage: row.statusMessage,
    environment: row.environment,
    url: row.url,
    models: row.models,
  };
}
