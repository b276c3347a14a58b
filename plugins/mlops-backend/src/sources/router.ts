import { ContractRoutes } from '../http/contractRoutes';
import { SourcesService } from './SourcesService';

/** Adds the routes of sources. */
export function mountSources(sources: SourcesService) {
  return (routes: ContractRoutes): void => {
    routes
      .on('sources', async ({ credentials }) => ({
        items: await sources.list({ credentials }),
      }))
      .on('source', ({ params, credentials }) =>
        sources.get(params.id, { credentials }),
      )
      .on('sourceRuns', async ({ params, credentials }) => ({
        items: await sources.runs(params.id, { credentials }),
      }))
      .on('syncSource', ({ params, credentials, request }) =>
        sources.sync(params.id, { credentials, request }),
      )
      .on('cancelSync', ({ params, credentials, request }) =>
        sources.cancel(params.id, { credentials, request }),
      )
      .on('testSource', ({ params, credentials, signal }) =>
        sources.test(params.id, { credentials }, signal),
      )
      .on('confirmRemoval', ({ params, body, credentials, request }) =>
        sources.confirmRemoval(params.id, body.id, { credentials, request }),
      );
  };
}
