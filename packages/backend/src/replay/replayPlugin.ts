import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { feastReplay } from './feastReplay';
import { kserveReplay } from './kserveReplay';
import { mlflowReplay } from './mlflow/router';
import { openRecordings } from './recordings';

/**
 * Serves recorded answers of MLflow, Feast and the Kubernetes API under `/demo`
 * on the backend's own server, so that the demo's connectors have something to
 * read where no such system runs. Read-only; nothing is computed or invented.
 *
 * `demo.recordings` in the configuration names another folder.
 */
export const replayPlugin = createBackendPlugin({
  pluginId: 'demo-recordings',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        http: coreServices.rootHttpRouter,
        logger: coreServices.logger,
      },
      async init({ config, http, logger }) {
        const directory =
          config.getOptionalString('demo.recordings') ??
          resolvePackagePath('backend', '../../examples/recordings');
        const recordings = await openRecordings(directory);
        if (!recordings) {
          logger.info(`No recordings in ${directory}: /demo is not served`);
          return;
        }
        const router = Router();
        router.use('/mlflow', mlflowReplay(recordings.mlflow));
        router.use('/feast', feastReplay(recordings.feast));
        router.use('/kserve', kserveReplay(recordings.kserve));
        http.use('/demo', router);
      },
    });
  },
});
