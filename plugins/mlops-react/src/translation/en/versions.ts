/** Versions of a model and their comparison. */
export const versions = {
  'versions.title': 'Versions',
  'versions.what': 'The versions',
  'versions.finding':
    'Of {{total}} versions, {{champion}} is champion and {{newest}} is the newest.',
  'versions.finding.noChampion':
    'None of the {{total}} versions shown here is champion; {{newest}} is the newest.',
  'versions.axis': 'Version, oldest first',
  'versions.metrics': 'Metrics',
  'versions.metrics.help': 'Up to {{total}}, one chart each',
  'versions.metrics.none':
    'No version reports a metric. Log one with mlflow.log_metric in the run that trains it.',
  'versions.metric.none': 'No version here has a value for {{metric}}',
  'versions.metric.single': '{{metric}} is {{value}} in version {{version}}',
  'versions.metric.champion':
    '{{metric}} is {{value}} in the champion, version {{version}}',
  'versions.metric.againstChampion':
    '{{metric}} is {{value}} in version {{version}}, against {{other}} in champion {{otherVersion}}{{change}}',
  'versions.metric.against':
    '{{metric}} is {{value}} in version {{version}}, against {{other}} in version {{otherVersion}}{{change}}',
  'versions.compare': 'Compare',
  'versions.compare.version': 'Compare version {{version}}',
  'versions.column.version': 'Version',
  'versions.column.status': 'Status',
  'versions.column.created': 'Created',
  'versions.column.run': 'Run',
  'versions.column.code': 'Code',
  'versions.run.none': 'registered without a run',
  'versions.run.elsewhere': 'on another server',
  'versions.run.unknown': 'not known here',
  'versions.run.deleted': 'deleted',
  'versions.newer': 'Newer versions',
  'versions.older': 'Older versions',
  'versions.empty.title': 'Versions with their metrics, runs and aliases',
  'versions.empty.source': '{{source}} knows this model, but no version of it.',
  'versions.empty.declared':
    'This model is declared in the catalog, and no connected registry reports on it.',
  'versions.empty.register': 'Register a version from a run:',
  'versions.empty.register.label': 'Python with MLflow',
  'versions.empty.sync':
    'Wait for the next sync, or start one on the Sources tab of the ML platform page.',
  'versions.empty.connect':
    'Ask a platform engineer to connect the registry that holds it (mlops.sources in the configuration).',
  'versions.empty.sameName':
    'Then remove this entry: the registry brings the model with its versions.',
  'compare.title': 'Side by side',
  'compare.choose':
    'Tick two to four versions above to see their parameters, metrics and data beside each other.',
  'compare.absent': 'Not among the versions above: {{versions}}.',
  'compare.finding': '{{differing}} of {{total}} entries differ.',
  'compare.nothing':
    'Neither parameters nor metrics nor data are known of these versions.',
  'compare.bars': '{{metric}} of the versions compared',
  'compare.bars.range':
    '{{metric}} is lowest in version {{lowVersion}} ({{low}}) and highest in version {{highVersion}} ({{high}})',
  'compare.showSame': 'Show the {{total}} that are the same',
  'compare.column.name': 'Name',
  'compare.baseline': '(baseline)',
  'compare.group.metrics': 'Metrics',
  'compare.group.parameters': 'Parameters',
  'compare.group.data': 'Data (digest)',
  'compare.noDigest': 'without a digest',
  'compare.differs': 'Not the same as the baseline',
} as const;
