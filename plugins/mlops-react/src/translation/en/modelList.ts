/** The tab Models. */
export const modelList = {
  'modelList.label': 'Models',
  'modelList.search': 'Search models',
  'modelList.column.task': 'Task',
  'modelList.column.framework': 'Framework',
  'modelList.column.champion': 'Champion',
  'modelList.column.championAge': 'Champion since',
  'modelList.column.servedOn': 'Served on',
  'modelList.column.lastRun': 'Last run',
  'modelList.column.versions': 'Versions',
  'modelList.column.latestVersion': 'Newest version',
  'modelList.noChampion': 'no champion',
  'modelList.challenger': 'challenger {{version}}',
  'modelList.notServed': 'not served',
  'modelList.notTheChampion': 'not the champion',
  'modelList.traffic': '{{share}} of traffic',
  'modelList.first.servedBroken_one':
    '{{count, number}} of {{total}} models is served by an endpoint that has failed or is out of service.',
  'modelList.first.servedBroken_other':
    '{{count, number}} of {{total}} models are served by an endpoint that has failed or is out of service.',
  'modelList.first.lastRunFailed_one':
    'The last run of {{count, number}} of {{total}} models failed.',
  'modelList.first.lastRunFailed_other':
    'The last runs of {{count, number}} of {{total}} models failed.',
  'modelList.first.championNotServed_one':
    '{{count, number}} of {{total}} models is served in a version that is not its champion.',
  'modelList.first.championNotServed_other':
    '{{count, number}} of {{total}} models are served in a version that is not their champion.',
  'modelList.first.stale_one':
    '{{count, number}} of {{total}} models shows its last known state: its source has not answered.',
  'modelList.first.stale_other':
    '{{count, number}} of {{total}} models show their last known state: their sources have not answered.',
  'modelList.first.withoutChampion_one':
    '{{count, number}} of {{total}} models has no version marked as champion.',
  'modelList.first.withoutChampion_other':
    '{{count, number}} of {{total}} models have no version marked as champion.',
  'modelList.first.well_one':
    '{{count, number}} model: it has a champion, and every endpoint that serves it answers.',
  'modelList.first.well_other':
    '{{count, number}} models: each has a champion, and every endpoint that serves one answers.',
  'modelList.first.none': 'No model matches.',
  'modelList.basis.served_one': '{{count, number}} served',
  'modelList.basis.served_other': '{{count, number}} served',
  'modelList.basis.withoutChampion_one': '{{count, number}} without champion',
  'modelList.basis.withoutChampion_other': '{{count, number}} without champion',
  'modelList.basis.lastRunFailed_one':
    '{{count, number}} whose last run failed',
  'modelList.basis.lastRunFailed_other':
    '{{count, number}} whose last run failed',
  'modelList.basis.stale_one': '{{count, number}} stale',
  'modelList.basis.stale_other': '{{count, number}} stale',
  'modelList.empty.title': 'Registered models will be here',
  'modelList.empty.reason':
    'Sources are connected, but none of them has brought a model that you may see.',
} as const;
