/** What a version tracks of the ten things that make it repeatable. */
export const reproducibility = {
  'reproducibility.title': 'Reproducibility',
  'reproducibility.what': 'The reproducibility report',
  'reproducibility.finding.full':
    'Version {{version}} tracks all ten things that make it repeatable.',
  'reproducibility.finding.missing':
    'Version {{version}} scores {{score}} of 10; missing: {{missing}}.',
  'reproducibility.finding.partial':
    'Version {{version}} scores {{score}} of 10; nothing is missing, some of it is partial.',
  'reproducibility.finding.unknown':
    'Nothing is known of the run behind this version, so there is no score.',
  'reproducibility.basis':
    'Full counts 1, partial 0.5, missing 0; what is unknown counts nothing.',
  'reproducibility.evidence': 'Found: {{evidence}}',
  'reproducibility.fix': 'What completes it: {{item}}',
  'reproducibility.item.hyperparameters': 'Hyper-parameters',
  'reproducibility.why.hyperparameters':
    'The settings that the training was run with.',
  'reproducibility.item.dataVersion': 'Data version',
  'reproducibility.why.dataVersion':
    'Which state of which data it learned from.',
  'reproducibility.item.codeVersion': 'Code version',
  'reproducibility.why.codeVersion': 'The commit that the training ran from.',
  'reproducibility.item.metrics': 'Metrics',
  'reproducibility.why.metrics': 'How good it was, on data it had not seen.',
  'reproducibility.item.artifact': 'Artifact',
  'reproducibility.why.artifact':
    'The trained model itself, stored with the run.',
  'reproducibility.item.environment': 'Environment',
  'reproducibility.why.environment':
    'Packages, system libraries and drivers it ran with.',
  'reproducibility.item.trainingTime': 'Training time',
  'reproducibility.why.trainingTime':
    'When it started, when it ended, and that it ended well.',
  'reproducibility.item.resources': 'Resources',
  'reproducibility.why.resources': 'The hardware it used and how busy it was.',
  'reproducibility.item.seed': 'Seed',
  'reproducibility.why.seed':
    'The start of all randomness, so that a repeat gives the same.',
  'reproducibility.item.datasetStatistics': 'Dataset statistics',
  'reproducibility.why.datasetStatistics':
    'Rows, columns, missing values and period, to notice change later.',
} as const;
