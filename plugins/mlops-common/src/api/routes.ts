import { z } from 'zod';
import { reproducibilityReportSchema } from '../reproducibility/types';
import * as details from './details';
import * as lists from './lists';
import * as sources from './sources';

/** One route of the HTTP API; the path is below `/api/mlops`. @public */
export interface RouteContract {
  method: 'get' | 'post';
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType | 'text/csv' | 'text/markdown' | 'application/json';
}

const versionQuery = z.object({
  version: z
    .string()
    .optional()
    .describe('The champion, else the newest, when left out'),
});

const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Every route, the one source for the router, the client and OpenAPI. @public */
export const mlopsRoutes = {
  capabilities: {
    method: 'get',
    path: '/capabilities',
    summary: 'What is installed',
    response: details.capabilitiesSchema,
  },
  models: {
    method: 'get',
    path: '/models',
    summary: 'Models you may see',
    query: lists.listQuerySchema,
    response: lists.modelPageSchema,
  },
  modelsCsv: {
    method: 'get',
    path: '/models.csv',
    summary: 'The same rows as CSV',
    query: lists.listQuerySchema,
    response: 'text/csv',
  },
  model: {
    method: 'get',
    path: '/models/:namespace/:name',
    summary: 'One model',
    response: details.modelDetailSchema,
  },
  modelVersions: {
    method: 'get',
    path: '/models/:namespace/:name/versions',
    summary: 'Versions with their runs, newest first',
    query: pageQuery,
    response: details.modelVersionPageSchema,
  },
  modelReproducibility: {
    method: 'get',
    path: '/models/:namespace/:name/reproducibility',
    summary:
      'What one version tracks of the ten things that make it repeatable',
    query: versionQuery,
    response: reproducibilityReportSchema,
  },
  modelLineage: {
    method: 'get',
    path: '/models/:namespace/:name/lineage',
    summary: 'From data through training to endpoints',
    response: details.lineageSchema,
  },
  modelCard: {
    method: 'get',
    path: '/models/:namespace/:name/card.md',
    summary: 'Model card with Hugging Face metadata',
    response: 'text/markdown',
  },
  modelBom: {
    method: 'get',
    path: '/models/:namespace/:name/bom.json',
    summary: 'CycloneDX ML-BOM',
    response: 'application/json',
  },
  featureViews: {
    method: 'get',
    path: '/feature-views',
    summary: 'Feature views you may see',
    query: lists.listQuerySchema,
    response: lists.featureViewPageSchema,
  },
  featureViewsCsv: {
    method: 'get',
    path: '/feature-views.csv',
    summary: 'The same rows as CSV',
    query: lists.listQuerySchema,
    response: 'text/csv',
  },
  featureView: {
    method: 'get',
    path: '/feature-views/:namespace/:name',
    summary: 'One feature view',
    response: details.featureViewDetailSchema,
  },
  endpoints: {
    method: 'get',
    path: '/endpoints',
    summary: 'Endpoints you may see',
    query: lists.listQuerySchema,
    response: lists.endpointPageSchema,
  },
  endpointsCsv: {
    method: 'get',
    path: '/endpoints.csv',
    summary: 'The same rows as CSV',
    query: lists.listQuerySchema,
    response: 'text/csv',
  },
  endpoint: {
    method: 'get',
    path: '/endpoints/:namespace/:name',
    summary: 'One endpoint',
    response: details.endpointDetailSchema,
  },
  sources: {
    method: 'get',
    path: '/sources',
    summary: 'Connected systems, worst first',
    response: sources.sourceListSchema,
  },
  source: {
    method: 'get',
    path: '/sources/:id',
    summary: 'One connected system',
    response: sources.sourceSchema,
  },
  sourceRuns: {
    method: 'get',
    path: '/sources/:id/runs',
    summary: 'Its last syncs, newest first',
    response: z.object({ items: z.array(sources.syncRunSchema) }),
  },
  syncSource: {
    method: 'post',
    path: '/sources/:id/sync',
    summary: 'Start a sync; answers with the run, which goes on',
    response: sources.syncRunSchema,
  },
  cancelSync: {
    method: 'post',
    path: '/sources/:id/cancel',
    summary: 'Cancel the sync that is running',
    response: sources.sourceSchema,
  },
  testSource: {
    method: 'post',
    path: '/sources/:id/test',
    summary: 'Test the connection step by step',
    response: sources.connectionTestSchema,
  },
  confirmRemoval: {
    method: 'post',
    path: '/sources/:id/confirm-removal',
    summary: 'Let the removal through that the guard holds back',
    body: z.object({ id: z.string().describe('Id of the held removal') }),
    response: sources.sourceSchema,
  },
  entityChanges: {
    method: 'get',
    path: '/entity-changes',
    summary: 'Changes of entities, for the catalog only',
    query: details.entityChangesQuerySchema,
    response: details.entityChangesSchema,
  },
} as const satisfies Record<string, RouteContract>;

/** @public */
export type MlopsRouteName = keyof typeof mlopsRoutes;
