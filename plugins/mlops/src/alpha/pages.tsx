import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import ModelTraining from '@mui/icons-material/ModelTraining';
import { PLATFORM_TITLE, TAB_PATHS, TAB_TITLES } from '../pages/platform/tabs';
import { rootRouteRef } from '../routes';

/**
 * The page itself. Its tabs are sub-pages, so that other plugins add theirs; it
 * draws the header itself because titles of extensions are fixed texts, and
 * those of the portal speak the reader's language.
 */
const mlopsPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, inputs }) {
    const tabs = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title),
      icon: page.get(coreExtensionData.icon),
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      path: '/mlops',
      routeRef: rootRouteRef,
      title: PLATFORM_TITLE,
      icon: <ModelTraining fontSize="inherit" />,
      noHeader: true,
      loader: () =>
        import('./PlatformShell').then(m => (
          <m.PlatformShell title={config.title} tabs={tabs} />
        )),
    });
  },
});

const modelsPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: TAB_PATHS.models,
    title: TAB_TITLES.models,
    loader: () => import('../pages/models').then(m => <m.ModelsPage />),
  },
});

const featureViewsPage = SubPageBlueprint.make({
  name: 'feature-views',
  params: {
    path: TAB_PATHS.featureViews,
    title: TAB_TITLES.featureViews,
    loader: () =>
      import('../pages/featureViews').then(m => <m.FeatureViewsPage />),
  },
});

const endpointsPage = SubPageBlueprint.make({
  name: 'endpoints',
  params: {
    path: TAB_PATHS.endpoints,
    title: TAB_TITLES.endpoints,
    loader: () => import('../pages/endpoints').then(m => <m.EndpointsPage />),
  },
});

const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: TAB_PATHS.sources,
    title: TAB_TITLES.sources,
    loader: () => import('../pages/sources').then(m => <m.SourcesPage />),
  },
});

/** The page "ML platform" and its tabs, in their order. */
export const pages = [
  mlopsPage,
  modelsPage,
  featureViewsPage,
  endpointsPage,
  sourcesPage,
];
