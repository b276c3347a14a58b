/** The tab Endpoints. */
export const endpointList = {
  'endpointList.label': 'Endpoints',
  'endpointList.search': 'Search endpoints',
  'endpointList.column.status': 'Status',
  'endpointList.column.server': 'Server',
  'endpointList.column.models': 'Models',
  'endpointList.column.replicas': 'Replicas',
  'endpointList.column.accelerators': 'GPU',
  'endpointList.column.environment': 'Environment',
  'endpointList.column.url': 'URL',
  'endpointList.column.pattern': 'Pattern',
  'endpointList.role.champion': 'champion',
  'endpointList.role.canary': 'canary',
  'endpointList.role.shadow': 'shadow',
  'endpointList.noModels': 'no model',
  'endpointList.accelerators.none': 'none',
  'endpointList.accelerators.perReplica': '{{number}} × {{type}} a replica',
  'endpointList.first.failed_one':
    '{{count, number}} of {{total}} endpoints has failed.',
  'endpointList.first.failed_other':
    '{{count, number}} of {{total}} endpoints have failed.',
  'endpointList.first.outOfService_one':
    '{{count, number}} of {{total}} endpoints is out of service.',
  'endpointList.first.outOfService_other':
    '{{count, number}} of {{total}} endpoints are out of service.',
  'endpointList.first.stale_one':
    '{{count, number}} of {{total}} endpoints shows its last known state: its source has not answered.',
  'endpointList.first.stale_other':
    '{{count, number}} of {{total}} endpoints show their last known state: their sources have not answered.',
  'endpointList.first.unknown_one':
    'The status of {{count, number}} of {{total}} endpoints is not known.',
  'endpointList.first.unknown_other':
    'The status of {{count, number}} of {{total}} endpoints is not known.',
  'endpointList.first.changing_one':
    '{{count, number}} of {{total}} endpoints is changing; the others are in service.',
  'endpointList.first.changing_other':
    '{{count, number}} of {{total}} endpoints are changing; the others are in service.',
  'endpointList.first.well_one': 'The only endpoint is in service.',
  'endpointList.first.well_other':
    'All {{count, number}} endpoints are in service.',
  'endpointList.first.none': 'No endpoint matches.',
  'endpointList.basis.inService_one': '{{count, number}} in service',
  'endpointList.basis.inService_other': '{{count, number}} in service',
  'endpointList.basis.changing_one': '{{count, number}} changing',
  'endpointList.basis.changing_other': '{{count, number}} changing',
  'endpointList.basis.outOfService_one': '{{count, number}} out of service',
  'endpointList.basis.outOfService_other': '{{count, number}} out of service',
  'endpointList.basis.accelerators_one': 'at least {{count, number}} GPU held',
  'endpointList.basis.accelerators_other':
    'at least {{count, number}} GPUs held',
  'endpointList.basis.stale_one': '{{count, number}} stale',
  'endpointList.basis.stale_other': '{{count, number}} stale',
  'endpointList.empty.title': 'Serving endpoints will be here',
  'endpointList.empty.reason':
    'Sources are connected, but none of them has brought an endpoint that you may see.',
} as const;
