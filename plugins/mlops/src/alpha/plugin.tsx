import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { mlopsApiFactory } from '@mlops-portal/backstage-plugin-mlops-react';
import ModelTraining from '@mui/icons-material/ModelTraining';
import { entityExternalRoutes, entityRoutes } from '../entity/routes';
import { PLATFORM_TITLE } from '../pages/platform/tabs';
import { rootRouteRef } from '../routes';
import { entityExtensions } from './entityExtensions';
import { pages } from './pages';

const mlopsApi = ApiBlueprint.make({
  params: defineParams => defineParams(mlopsApiFactory),
});

/** The portal's plugin for the new front-end system. @alpha */
export default createFrontendPlugin({
  pluginId: 'mlops',
  title: PLATFORM_TITLE,
  icon: <ModelTraining fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, ...entityRoutes },
  externalRoutes: entityExternalRoutes,
  extensions: [mlopsApi, ...pages, ...entityExtensions],
});
