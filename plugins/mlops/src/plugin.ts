import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { mlopsApiFactory } from '@mlops-portal/backstage-plugin-mlops-react';
import type { JSX } from 'react';
import { entityExternalRoutes, entityRoutes } from './entity/routes';
import { rootRouteRef } from './routes';

/** The portal's plugin for the classic front-end system. @public */
export const mlopsPlugin = createPlugin({
  id: 'mlops',
  apis: [mlopsApiFactory],
  routes: { root: rootRouteRef, ...entityRoutes },
  externalRoutes: entityExternalRoutes,
});

/**
 * The page "ML platform" with its tabs; mount it at `/mlops`.
 *
 * @public
 */
export const MlopsPage: () => JSX.Element = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MlopsPage',
    component: () => import('./pages/platform').then(m => m.MlopsPage),
    mountPoint: rootRouteRef,
  }),
);
