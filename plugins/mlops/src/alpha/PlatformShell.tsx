import { useRouteRef } from '@backstage/core-plugin-api';
import {
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  MlopsTranslationFunction,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import ModelTraining from '@mui/icons-material/ModelTraining';
import { ReactElement, useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { TAB_PATHS, TAB_TITLES, TabName } from '../pages/platform/tabs';
import { rootRouteRef } from '../routes';

/** A tab as its extension gives it. */
export interface PlatformTab {
  path: string;
  title?: string;
  icon?: IconElement;
  element: ReactElement;
}

/** Header and tabs in the reader's language, and the tab that is open. */
export function PlatformShell(props: {
  /** Set when the app names the page by configuration. */
  title?: string;
  tabs: readonly PlatformTab[];
}) {
  const { title, tabs } = props;
  const { t } = useMlopsTranslation();
  const rootPath = useRouteRef(rootRouteRef)();
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions('mlops');
  // The layout is another component each time it is drawn, so drawing it again
  // for a new address would take the focus, and menus, from who is typing.
  return useMemo(
    () => (
      <PageLayout
        title={title ?? t('platform.title')}
        icon={<ModelTraining fontSize="inherit" />}
        titleLink={rootPath}
        headerActions={headerActions}
        tabs={tabs.map(tab => ({
          id: tab.path,
          label: tabTitle(tab, t),
          icon: tab.icon,
          href: tab.path,
        }))}
      >
        <OpenTab tabs={tabs} />
      </PageLayout>
    ),
    [title, t, rootPath, headerActions, tabs],
  );
}

function OpenTab(props: { tabs: readonly PlatformTab[] }) {
  const { tabs } = props;
  const [first] = tabs;
  return (
    <Box
      component="main"
      sx={{ px: { xs: 2, sm: 3 }, pb: 3, wordBreak: 'keep-all' }}
    >
      <Routes>
        {first && (
          <Route index element={<Navigate to={first.path} replace />} />
        )}
        {tabs.map(tab => (
          <Route key={tab.path} path={`${tab.path}/*`} element={tab.element} />
        ))}
      </Routes>
    </Box>
  );
}

/** A title that the app has not replaced is translated. */
function tabTitle(tab: PlatformTab, t: MlopsTranslationFunction): string {
  const names = Object.keys(TAB_PATHS) as TabName[];
  const known = names.find(
    name => TAB_PATHS[name] === tab.path && TAB_TITLES[name] === tab.title,
  );
  return known ? t(`platform.tabs.${known}`) : (tab.title ?? tab.path);
}
