import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { EntityFeed } from './EntityFeed';

/**
 * A backend plugin `mlops` that serves nothing but a feed. As every plugin it
 * lets in callers with credentials only.
 */
export function feedPlugin(
  feed: EntityFeed,
  state: { down: boolean } = { down: false },
): BackendFeature {
  return createBackendPlugin({
    pluginId: 'mlops',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use((request, response, next) => {
            if (request.path !== '/entity-changes') {
              next();
              return;
            }
            httpAuth
              .credentials(request, { allow: ['service'] })
              .then(() => {
                if (state.down) {
                  throw new ServiceUnavailableError('in maintenance');
                }
                response.json(
                  feed.answer(
                    Number(request.query.since),
                    Number(request.query.limit),
                  ),
                );
              })
              .catch(next);
          });
        },
      });
    },
  });
}
