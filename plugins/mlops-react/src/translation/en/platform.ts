/** The page "ML platform": its shell and what its tabs share. */
export const platform = {
  'platform.title': 'ML platform',
  'platform.subtitle':
    'Models, feature views and serving endpoints, in step with the systems they live in',
  'platform.tabs.models': 'Models',
  'platform.tabs.featureViews': 'Feature views',
  'platform.tabs.endpoints': 'Endpoints',
  'platform.tabs.sources': 'Sources',
  'platform.column.name': 'Name',
  'platform.column.owner': 'Owner',
  'platform.column.lifecycle': 'Lifecycle',
  'platform.column.source': 'Source',
  'platform.column.system': 'System',
  'platform.column.domain': 'Domain',
  'platform.column.type': 'Type',
  'platform.column.state': 'State',
  'platform.state.served': 'served',
  'platform.state.servedBroken': 'served by a broken endpoint',
  'platform.state.championNotServed': 'champion not served',
  'platform.state.withoutChampion': 'without champion',
  'platform.state.lastRunFailed': 'last run failed',
  'platform.state.stale': 'stale',
  'platform.state.unused': 'read by no model',
  'platform.state.online': 'online',
  'platform.row.stale': 'stale',
  'platform.row.staleReason':
    'Its source has not answered for two periods; this is the last known content.',
  'platform.row.catalogOnly': 'catalog',
  'platform.row.catalogOnlyReason': 'Declared in the catalog, not by a source.',
  'platform.row.more': '{{rest}} more',
  'platform.row.unassigned': 'none',
  'platform.worst': '{{sentence}} Worst: {{name}}, owner {{owner}}.',
  'platform.narrowed': 'Of those that match the search and filters.',
  'platform.firstSource.title': 'No source is connected yet',
  'platform.firstSource.reason':
    'Models, feature views and endpoints appear here by themselves once the portal reads the systems your teams use: MLflow, Feast, KServe.',
  'platform.firstSource.step1':
    'Add a source to the configuration of the portal and restart it:',
  'platform.firstSource.step2':
    'Open the tab Sources, test the connection there and watch the first sync.',
  'platform.firstSource.snippet': 'app-config.yaml',
  'platform.firstSource.docs': 'How to connect MLflow, Feast and KServe',
  'platform.firstSource.openSources': 'Open Sources',
  'platform.nothingRead.step1':
    'See on the tab Sources whether the last sync went well and what it left out.',
  'platform.nothingRead.step2':
    'Or declare one in a catalog file of yours; the documentation has an example of each kind.',
  'platform.nothingRead.docs': 'Examples of each kind',
} as const;
