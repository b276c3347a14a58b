import { ModelDocument } from '../modelDocument';

/** A model of which everything is known. */
export const flightDelay: ModelDocument = {
  entity: {
    apiVersion: 'mlops-portal.io/v1alpha1',
    kind: 'MLModel',
    metadata: {
      name: 'flight-delay',
      title: 'Flight | delay',
      description: 'Predicts the delay of a flight.',
      tags: ['aviation', 'tabular'],
      links: [{ url: 'https://mlflow.example.com/#/models/flight-delay' }],
    },
    spec: {
      type: 'regression',
      lifecycle: 'production',
      owner: 'group:default/team-routes',
      tasks: ['tabular-regression'],
      framework: 'sklearn',
      algorithm: 'HistGradientBoostingRegressor',
      license: { id: 'Apache-2.0' },
      provider: 'Example Air',
      baseModels: [{ ref: 'example/base', relation: 'finetune' }],
      users: ['Operations'],
      intendedUse: 'Plan gates two hours ahead.',
      outOfScope: 'Single passengers.',
      limitations: 'Knows no strikes.',
      ethicalConsiderations: 'None of the data is personal.',
      trainingData: [
        {
          name: 'flights 2001',
          url: 'https://data.example.com/f',
          digest: 'abc',
        },
      ],
      evaluationData: [{ name: 'flights 2002' }],
      risk: {
        tier: 'minimal',
        humanOversight: 'Dispatcher decides',
        personalData: false,
        reviewDate: '2026-10-01',
      },
    },
  },
  tags: { language: 'en, ko' },
  version: {
    version: '12',
    aliases: ['champion'],
    createdAt: '2026-11-20T08:00:00Z',
    sourceUri: 's3://models/flight delay/12',
    runId: 'run-12',
    codeVersion: '3f0c1b5a7d9e2f4a6b8c0d1e2f3a4b5c6d7e8f90',
  },
  metrics: {
    val_rmse: { value: 12.25 },
    broken: { value: 'NaN' },
    'system/cpu_utilization_percentage': { value: 80 },
  },
  datasets: [
    {
      name: 'train.parquet',
      digest: '0a1b2c3d',
      context: 'training',
      rowCount: 9,
    },
    { name: 'held-out', digest: '99', context: 'evaluation' },
  ],
  featureViews: [
    { ref: 'featureview:default/route-stats', title: 'route_stats' },
  ],
  endpoints: [
    {
      ref: 'modelendpoint:default/delay',
      title: 'delay',
      url: 'https://delay.example.com',
      status: 'inService',
      role: 'champion',
      version: '12',
    },
  ],
};

/** A model of which only the least is known. */
export const bareModel: ModelDocument = {
  entity: {
    apiVersion: 'mlops-portal.io/v1alpha1',
    kind: 'MLModel',
    metadata: { name: 'bare' },
    spec: { type: 'other', lifecycle: 'experimental', owner: 'group:a' },
  },
};
