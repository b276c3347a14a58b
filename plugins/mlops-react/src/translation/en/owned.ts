/** Models of a team, system, domain or reader, and search results. */
export const owned = {
  'owned.title.owner': 'Models of this team',
  'owned.title.system': 'Models of this system',
  'owned.title.domain': 'Models of this domain',
  'owned.what': 'The models',
  'owned.lists': 'Lists',
  'owned.finding.servedBroken':
    'On an endpoint that is not in service: {{number}} of {{total}} models.',
  'owned.finding.championNotServed':
    'Served in another version than their champion: {{number}} of {{total}} models.',
  'owned.finding.lastRunFailed':
    'Last run failed: {{number}} of {{total}} models.',
  'owned.finding.withoutChampion':
    'Without a champion: {{number}} of {{total}} models.',
  'owned.finding.stale':
    'From a source that does not answer: {{number}} of {{total}} models.',
  'owned.finding.fine': 'Models: {{total}}, none of them in trouble.',
  'owned.models': 'Models: {{total}}',
  'owned.endpoints': 'Endpoints: {{total}}',
  'owned.featureViews': 'Feature views: {{total}}',
  'owned.empty.title': 'Models with their state, the worst first',
  'owned.empty.reason': 'No model, feature view or endpoint names it.',
  'owned.empty.registry':
    'In the registry, tag the model with its team; the tag is set under mlops.owners in the configuration.',
  'owned.empty.catalog': 'In a catalog entry, name it:',
  'owned.empty.label': 'YAML for the catalog entry',
  'home.title': 'My models',
  'home.description': 'Models that you or your teams own, the worst first',
  'home.empty.title': 'Your models, the worst first',
  'home.empty.reason': 'Neither you nor one of your teams owns a model.',
  'home.empty.team':
    'Make sure that you are a member of your team in the catalog.',
  'search.kind.MLModel': 'model',
  'search.kind.FeatureView': 'feature view',
  'search.kind.ModelEndpoint': 'endpoint',
} as const;
