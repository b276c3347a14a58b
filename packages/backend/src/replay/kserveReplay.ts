import { Response, Router } from 'express';
import { pageOf, PageTokenError } from './pages';
import { ClusterRecording } from './recordings';

/** A failure as the Kubernetes API tells it. */
function fail(
  response: Response,
  code: number,
  reason: string,
  message: string,
): void {
  response.status(code).json({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
  });
}

/** Page size when none is asked for: the API server then answers with everything. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

function clusterReplay({ version, lists }: ClusterRecording): Router {
  const router = Router();
  router.get('/version', (_, response) => {
    response.json(version);
  });
  router.get(
    [
      '/apis/:group/:version/:plural',
      '/apis/:group/:version/namespaces/:namespace/:plural',
    ],
    ({ params, query }, response) => {
      const list = lists[params.plural];
      if (list?.apiVersion !== `${params.group}/${params.version}`) {
        fail(
          response,
          404,
          'NotFound',
          'the server could not find the requested resource',
        );
        return;
      }
      const items = list.items.filter(
        ({ metadata }) =>
          params.namespace === undefined ||
          metadata.namespace === params.namespace,
      );
      const { limit, continue: token } = query;
      const size = Number(limit) || EVERYTHING;
      try {
        const page = pageOf(items, {
          size,
          token: typeof token === 'string' ? token : undefined,
        });
        const seen = items.indexOf(page.items[page.items.length - 1]) + 1;
        response.json({
          ...list,
          metadata: {
            ...list.metadata,
            ...(page.next && {
              continue: page.next,
              remainingItemCount: items.length - seen,
            }),
          },
          items: page.items,
        });
      } catch (error) {
        if (!(error instanceof PageTokenError)) throw error;
        fail(response, 400, 'BadRequest', 'continue key is not valid');
      }
    },
  );
  router.use(({ path }, response) => {
    fail(response, 404, 'NotFound', `${path} was not recorded`);
  });
  return router;
}

/** Answers like the Kubernetes API that was recorded, a path for each cluster. */
export function kserveReplay(
  clusters: Record<string, ClusterRecording>,
): Router {
  const router = Router();
  for (const [name, recording] of Object.entries(clusters)) {
    router.use(`/${name}`, clusterReplay(recording));
  }
  return router;
}
