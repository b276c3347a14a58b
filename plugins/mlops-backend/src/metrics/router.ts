import { AuthenticationError, NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Registry } from 'prom-client';

/**
 * `GET /metrics` for Prometheus, with a bearer token of its own. Without a
 * token in the configuration the route is off.
 */
export function createMetricsRouter(options: {
  registry: Registry;
  /** `mlops.metrics.token` */
  token: string | undefined;
}): Router {
  const { registry, token } = options;
  const router = PromiseRouter();
  router.get('/metrics', async (request, response) => {
    if (token === undefined) {
      throw new NotFoundError('Metrics are off; set mlops.metrics.token');
    }
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
    if (!given || !equal(given[1], token)) {
      throw new AuthenticationError(
        'Metrics need the bearer token of mlops.metrics.token',
      );
    }
    response.set('Content-Type', registry.contentType);
    response.send(await registry.metrics());
  });
  return router;
}

/** Takes the same time whatever the texts are, and however long. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
