/** The tab Feature views. */
export const featureViewList = {
  'featureViewList.label': 'Feature views',
  'featureViewList.search': 'Search feature views',
  'featureViewList.type.batch': 'batch',
  'featureViewList.type.stream': 'stream',
  'featureViewList.type.onDemand': 'on demand',
  'featureViewList.type.label': 'label',
  'featureViewList.column.entities': 'Entities',
  'featureViewList.column.features': 'Features',
  'featureViewList.column.stores': 'Stores',
  'featureViewList.column.ttl': 'Time to live',
  'featureViewList.column.freshness': 'Freshness',
  'featureViewList.column.materializedUntil': 'Materialised until',
  'featureViewList.column.consumers': 'Consumed by',
  'featureViewList.column.project': 'Project',
  'featureViewList.stores.online': 'online',
  'featureViewList.stores.offline': 'offline',
  'featureViewList.stores.none': 'none',
  'featureViewList.ttl.never': 'no limit',
  'featureViewList.consumers.none': 'no model',
  'featureViewList.first.late_one':
    'The values of {{count, number}} of {{total}} feature views are older than their time to live.',
  'featureViewList.first.late_other':
    'The values of {{count, number}} of {{total}} feature views are older than their time to live.',
  'featureViewList.first.stale_one':
    '{{count, number}} of {{total}} feature views shows its last known state: its source has not answered.',
  'featureViewList.first.stale_other':
    '{{count, number}} of {{total}} feature views show their last known state: their sources have not answered.',
  'featureViewList.first.unknownFreshness_one':
    'No materialisation is recorded for {{count, number}} of {{total}} feature views, so its freshness is unknown.',
  'featureViewList.first.unknownFreshness_other':
    'No materialisation is recorded for {{count, number}} of {{total}} feature views, so their freshness is unknown.',
  'featureViewList.first.unused_one':
    '{{count, number}} of {{total}} feature views is read by no model.',
  'featureViewList.first.unused_other':
    '{{count, number}} of {{total}} feature views are read by no model.',
  'featureViewList.first.well_one':
    '{{count, number}} feature view: its values are within their time to live, and a model reads it.',
  'featureViewList.first.well_other':
    '{{count, number}} feature views: all values are within their time to live, and each is read by a model.',
  'featureViewList.first.none': 'No feature view matches.',
  'featureViewList.basis.online_one': '{{count, number}} online',
  'featureViewList.basis.online_other': '{{count, number}} online',
  'featureViewList.basis.unused_one': '{{count, number}} read by no model',
  'featureViewList.basis.unused_other': '{{count, number}} read by no model',
  'featureViewList.basis.unknownFreshness_one':
    '{{count, number}} of unknown freshness',
  'featureViewList.basis.unknownFreshness_other':
    '{{count, number}} of unknown freshness',
  'featureViewList.basis.stale_one': '{{count, number}} stale',
  'featureViewList.basis.stale_other': '{{count, number}} stale',
  'featureViewList.empty.title': 'Feature views will be here',
  'featureViewList.empty.reason':
    'Sources are connected, but none of them has brought a feature view that you may see.',
} as const;
