import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import { EndpointsPage } from '../endpoints';
import { FeatureViewsPage } from '../featureViews';
import { ModelsPage } from '../models';
import { SourcesPage } from '../sources';
import { TAB_PATHS } from './tabs';

/** The page "ML platform" with its own header, for the classic front-end system. */
export function MlopsPage() {
  const { t } = useMlopsTranslation();
  return (
    <Page themeId="service">
      <Header title={t('platform.title')} subtitle={t('platform.subtitle')} />
      <TabbedLayout>
        <TabbedLayout.Route
          path={`/${TAB_PATHS.models}`}
          title={t('platform.tabs.models')}
        >
          <ModelsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${TAB_PATHS.featureViews}`}
          title={t('platform.tabs.featureViews')}
        >
          <FeatureViewsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${TAB_PATHS.endpoints}`}
          title={t('platform.tabs.endpoints')}
        >
          <EndpointsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${TAB_PATHS.sources}`}
          title={t('platform.tabs.sources')}
        >
          <SourcesPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
