/** Pages of one feature view. */
export const featureView = {
  'featureView.state.title': 'State',
  'featureView.state.what': 'The state of the feature view',
  'featureView.state.stillWorks': 'the cards of the catalog',
  'featureView.notFound.title': 'Freshness, stores and readers of this view',
  'featureView.notFound.reason':
    'The view is in the catalog, but the ML platform has not read it yet.',
  'featureView.notFound.access':
    'Otherwise ask a platform engineer whether you may read this view.',
  'featureView.finding.late':
    'Values are {{age}} old, more than their time to live of {{ttl}}; {{readers}}.',
  'featureView.finding.fresh':
    'Values are {{age}} old, within their time to live of {{ttl}}; {{readers}}.',
  'featureView.finding.unknown':
    'How fresh the values are is not known; {{readers}}.',
  'featureView.finding.notExpiring': 'Values never expire; {{readers}}.',
  'featureView.finding.readBy': 'read by {{names}}',
  'featureView.finding.unread': 'no model says that it reads them',
  'featureView.bar': 'Values are {{age}} old; they are valid for {{ttl}}.',
  'featureView.bar.now': 'just made',
  'featureView.bar.ttl': 'expires after {{ttl}}',
  'featureView.fact.freshness': 'Freshness',
  'featureView.fact.ttl': 'Time to live',
  'featureView.fact.entities': 'Entities (join keys)',
  'featureView.fact.entities.none': 'none: the same for everything',
  'featureView.fact.online': 'Online store',
  'featureView.fact.offline': 'Offline store',
  'featureView.fact.sources': 'Sources',
  'featureView.fact.consumers': 'Read by',
  'featureView.fact.services': 'Feature services',
  'featureView.fact.project': 'Project',
  'featureView.yes': 'yes',
  'featureView.no': 'no',
  'featureView.ttl.never': 'never expires',
  'featureView.features.title': 'Features',
  'featureView.features.what': 'The features',
  'featureView.features.finding': '{{total}} features, of type {{types}}.',
  'featureView.features.search': 'Search ({{shown}} of {{total}})',
  'featureView.features.empty.title': 'Features with their types',
  'featureView.features.empty.reason':
    'Neither the catalog entry nor a feature store names any feature.',
  'featureView.features.empty.step': 'Name them in the catalog entry:',
  'featureView.features.empty.label': 'YAML for the catalog entry',
  'featureView.column.name': 'Feature',
  'featureView.column.type': 'Type',
  'featureView.column.description': 'Description',
  'featureView.definition.title': 'Definition',
  'featureView.definition.what': 'The definition',
  'featureView.definition.label': 'Python with Feast',
  'featureView.definition.none':
    'The definition is made from what a feature store reports; none reports this view.',
} as const;
