import { Router } from 'express';
import { z } from 'zod';
import { FEAST_LISTS, FeastRecording, Item } from './recordings';

const MOST = 100;

const querySchema = z.object({
  page: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
});

/** Like the registry: everything without `page`; what is false or 0 is left out. */
function paged(items: Item[], field: string, query: unknown): Item | undefined {
  const { data } = querySchema.safeParse(query);
  if (!data) return undefined;
  const { page, limit } = data;
  if (page === undefined) return { [field]: items, pagination: {} };
  const totalPages = Math.ceil(items.length / limit);
  return {
    [field]: items.slice((page - 1) * limit, page * limit),
    pagination: {
      page,
      limit,
      ...(items.length > 0 && { totalCount: items.length, totalPages }),
      ...(page < totalPages && { hasNext: true }),
      ...(page > 1 && { hasPrevious: true }),
    },
  };
}

/** Answers like the Feast registry that was recorded. */
export function feastReplay(recording: FeastRecording): Router {
  const project = recording.project.spec.name;
  const api = Router();

  const serveList = (
    path: string,
    field: string,
    itemsOf: (query: Item) => Item[],
  ) => {
    api.get(path, ({ query }, response) => {
      const answer = paged(itemsOf(query), field, query);
      if (answer) response.json(answer);
      else response.status(422).json({ detail: 'page or limit out of range' });
    });
  };

  for (const [name, field] of Object.entries(FEAST_LISTS)) {
    const items = recording.lists[name];
    serveList(`/${name}`, field, query =>
      // A project that is not there reads as an empty one.
      name === 'projects' || query.project === project ? items : [],
    );
  }
  serveList(
    '/feature_views/all',
    'featureViews',
    () => recording.allFeatureViews,
  );
  api.get('/metrics/resource_counts', (_, response) => {
    response.json(recording.counts);
  });
  api.get('/projects/:name', ({ params }, response) => {
    if (params.name === project) {
      response.json(recording.project);
      return;
    }
    response.status(404).json({
      detail: `Project ${params.name} does not exist in the recorded registry`,
      error_type: 'FeastObjectNotFoundException',
    });
  });

  const router = Router();
  router.use('/api/v1', api);
  router.use((request, response) => {
    response.status(404).json({ detail: `${request.path} was not recorded` });
  });
  return router;
}
