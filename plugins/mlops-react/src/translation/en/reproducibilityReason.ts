/**
 * Reasons of the reproducibility rules. The English words are those of the
 * rules themselves, which is how a reason finds its translation.
 */
export const reproducibilityReason = {
  'reproducibility.reason.hyperparameters.full':
    'Parameters and the whole configuration file are stored with the run.',
  'reproducibility.reason.hyperparameters.partial':
    'Parameters are logged, but not the configuration they came from.',
  'reproducibility.reason.hyperparameters.missing': 'No parameter is logged.',
  'reproducibility.reason.dataVersion.full':
    'The exact data is named by a checksum or a version.',
  'reproducibility.reason.dataVersion.partial':
    'Data sets are logged with a digest; it covers a sample of the rows only and two data sets can share it.',
  'reproducibility.reason.dataVersion.partial2':
    'The data is named, but nothing says which state of it.',
  'reproducibility.reason.dataVersion.missing':
    'Nothing says which data it was trained on.',
  'reproducibility.reason.codeVersion.partial':
    'The commit is known, but the working tree had changes that were not committed.',
  'reproducibility.reason.codeVersion.full':
    'The commit that trained it is known.',
  'reproducibility.reason.codeVersion.partial2':
    'The commit is not a full 40-character id, so it can become ambiguous.',
  'reproducibility.reason.codeVersion.partial3':
    'A repository or branch is named, but not the commit.',
  'reproducibility.reason.codeVersion.missing':
    'No commit is recorded. In a container there is no git to ask: pass the commit in as a build argument.',
  'reproducibility.reason.metrics.full': 'Metrics of the model are logged.',
  'reproducibility.reason.metrics.partial':
    'Metrics are logged, but every value is NaN or infinite.',
  'reproducibility.reason.metrics.missing':
    'No metric of the model is logged; figures of the machine do not count.',
  'reproducibility.reason.artifact.full': 'The run stored the trained model.',
  'reproducibility.reason.artifact.partial':
    'The version names where its files lie, but the run does not show that it stored them.',
  'reproducibility.reason.artifact.missing': 'No stored model was found.',
  'reproducibility.reason.environment.full':
    'The container image is pinned by its digest.',
  'reproducibility.reason.environment.partial':
    'Package versions are stored, but not the image with its system libraries.',
  'reproducibility.reason.environment.partial2':
    'The image is named by a label that can move, not by its digest.',
  'reproducibility.reason.environment.missing':
    'Neither packages nor image are recorded.',
  'reproducibility.reason.trainingTime.full':
    'Start and end are recorded and the run finished.',
  'reproducibility.reason.trainingTime.partial':
    'The run ended without success, so its duration says little.',
  'reproducibility.reason.trainingTime.partial2':
    'The run has no end: it is still going on, or its process died.',
  'reproducibility.reason.trainingTime.missing':
    'The run has neither start nor end.',
  'reproducibility.reason.resources.full':
    'The hardware it was trained on is recorded.',
  'reproducibility.reason.resources.partial':
    'Use of the machine is measured, but not which hardware it was.',
  'reproducibility.reason.resources.partial2':
    'The run was shorter than one sampling interval of the system metrics, so none could be taken.',
  'reproducibility.reason.resources.missing':
    'Nothing says what it was trained on or how busy it was; system metrics are off unless asked for.',
  'reproducibility.reason.seed.full': 'The seed is logged.',
  'reproducibility.reason.seed.partial':
    'The seed of one part is logged, not one seed for all of it.',
  'reproducibility.reason.seed.partial2':
    'A seed is logged, but its value is not a number.',
  'reproducibility.reason.seed.missing':
    'No seed is logged, so the same training gives another model.',
  'reproducibility.reason.datasetStatistics.full':
    'Statistics of the training data are stored with the run.',
  'reproducibility.reason.datasetStatistics.partial':
    'Only the size of the data is known.',
  'reproducibility.reason.datasetStatistics.missing':
    'Nothing describes the training data: rows, columns, missing values, balance, period.',
  'reproducibility.reason.files':
    'It depends on the files of the run, which could not be listed now.',
  'reproducibility.reason.noRun':
    'The version was registered without a run, so nothing is tracked.',
  'reproducibility.reason.otherServer':
    'The run is on another tracking server, which is not connected.',
  'reproducibility.reason.notFound':
    'The tracking server no longer has the run.',
  'reproducibility.reason.unreachable': 'The tracking server did not answer.',
  'reproducibility.reason.artifact.named':
    'The version names where its files lie.',
  'reproducibility.reason.deleted': 'The run is deleted, so this can vanish.',
} as const;
