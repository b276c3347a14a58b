import { json, Router } from 'express';
import { MlflowRecording } from '../recordings';
import { mlflowErrorHandler, MlflowError } from './errors';
import { lookupsOf } from './lookups';
import { search } from './search';
import { searchesOf } from './searches';

/** Answers like the MLflow server that was recorded. */
export function mlflowReplay(recording: MlflowRecording): Router {
  const api = Router();
  for (const [name, definition] of Object.entries(searchesOf(recording))) {
    const answer = search(definition);
    for (const method of definition.methods) {
      api[method](`/${name}/search`, (request, response) => {
        response.json(answer(request));
      });
    }
  }
  for (const [path, answer] of Object.entries(lookupsOf(recording))) {
    api.get(`/${path}`, (request, response) => {
      response.json(answer(request));
    });
  }
  api.use(request => {
    throw new MlflowError(
      404,
      'ENDPOINT_NOT_FOUND',
      `${request.method} ${request.path} was not recorded`,
    );
  });

  const router = Router();
  router.use(json());
  router.get('/version', (_, response) => {
    response.type('text/plain').send(recording.version);
  });
  router.get('/health', (_, response) => {
    response.type('text/plain').send('OK');
  });
  router.use('/api/2.0/mlflow', api);
  router.use(mlflowErrorHandler);
  return router;
}
