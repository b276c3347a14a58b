/** Paths of the tabs, below that of the page. */
export const TAB_PATHS = {
  models: 'models',
  featureViews: 'feature-views',
  endpoints: 'endpoints',
  sources: 'sources',
} as const;

/** @internal */
export type TabName = keyof typeof TAB_PATHS;

/** English titles, which apps may replace by configuration. */
export const TAB_TITLES: Record<TabName, string> = {
  models: 'Models',
  featureViews: 'Feature views',
  endpoints: 'Endpoints',
  sources: 'Sources',
};

/** English title of the page. */
export const PLATFORM_TITLE = 'ML platform';
