import {
  assessReproducibility,
  Lineage,
  MLModelEntityV1alpha1,
  ModelDetail,
  ModelVersion,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { modelRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';

export const FLIGHT_DELAY = 'mlmodel:default/flight-delay';

/** A model that a registry keeps, with most of its card filled in. */
export const flightDelayEntity: MLModelEntityV1alpha1 = {
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'MLModel',
  metadata: {
    name: 'flight-delay',
    namespace: 'default',
    description: 'Predicts the arrival delay of a flight in minutes.',
    annotations: { 'mlops-portal.io/source': 'mlflow-prod' },
  },
  spec: {
    type: 'regression',
    lifecycle: 'production',
    owner: 'group:default/team-routes',
    tasks: ['tabular-regression'],
    framework: 'scikit-learn',
    algorithm: 'gradient boosting',
    modelFormat: { name: 'pickle' },
    intendedUse:
      'Planning of connections and crews, **one day ahead**, for flights within the United States.',
    limitations:
      'Trained on 2001; it knows neither strikes nor closed airspace.',
    trainingData: [
      {
        name: 'flights-3m, January to August 2001',
        url: 'https://github.com/vega/vega-datasets',
        digest: 'a1b2c3d4',
        description: 'Two million flights, one row each.',
      },
    ],
    evaluationData: [{ name: 'flights-3m, September to October 2001' }],
    license: { id: 'apache-2.0' },
    users: ['operations', 'crew planning'],
    consumesFeatures: ['featureview:default/route-stats'],
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-routes' }],
};

const day = (number: number) =>
  `2026-11-${String(number).padStart(2, '0')}T09:30:00Z`;

function run(version: number, rmse: number, depth: number): RunFact {
  return {
    runId: `0f${version}c8a11d5e94d20b8f37a6c1e5d9b40`,
    name: `train-${version}`,
    experimentName: 'flight-delay',
    status: 'succeeded',
    startedAt: day(version),
    endedAt: `2026-11-${String(version).padStart(2, '0')}T09:44:12Z`,
    user: 'ci',
    deleted: false,
    params: {
      max_depth: String(depth),
      learning_rate: '0.08',
      n_estimators: '400',
      ...(version > 9 && { seed: '7' }),
    },
    metrics: {
      val_rmse: { value: rmse },
      val_mae: { value: rmse * 0.61 },
    },
    tags: {
      'mlflow.source.git.commit': `${version}`.repeat(40).slice(0, 40),
    },
    datasetInputs: [
      {
        name: 'flights-3m',
        digest: version > 10 ? 'a1b2c3d4' : '99ee01ff',
        context: 'training',
      },
    ],
    modelOutputs: version > 7 ? [`m-${version}`] : [],
  };
}

const RMSE = [16.2, 15.9, 15.1, 15.3, 14.8, 14.2, 13.9, 13.7, 12.8];

const runs = RMSE.map((rmse, index) => run(index + 5, rmse, 4 + (index % 3)));

const ALIASES: Record<string, string[]> = {
  12: ['champion'],
  13: ['candidate'],
};
const ROLES: Record<string, ModelVersion['role']> = {
  12: 'champion',
  13: 'challenger',
};

/** Newest first, versions 13 to 5. */
export const flightDelayVersions: ModelVersion[] = runs
  .map((fact, index): ModelVersion => {
    const version = String(index + 5);
    const { tags: _, ...summary } = fact;
    return {
      modelKey: 'flight-delay',
      version,
      status: version === '6' ? 'failed' : 'ready',
      statusMessage: version === '6' ? 'Upload was cut off' : undefined,
      createdAt: fact.endedAt,
      runId: fact.runId,
      tags: {},
      aliases: ALIASES[version] ?? [],
      role: ROLES[version],
      url: `http://127.0.0.1:5000/#/models/flight-delay/versions/${version}`,
      metrics: fact.metrics,
      run: {
        ...summary,
        url: `http://127.0.0.1:5000/#/experiments/1/runs/${fact.runId}`,
        codeVersion: fact.tags['mlflow.source.git.commit'],
      },
    };
  })
  .reverse();

export const flightDelayRow = modelRow({
  title: 'flight-delay',
  description: flightDelayEntity.metadata.description,
  tasks: ['tabular-regression'],
  framework: 'scikit-learn',
  versionCount: 13,
  latestVersion: '13',
  latestVersionAt: day(13),
  championVersion: '12',
  championAlias: 'champion',
  championAt: day(12),
  challengerVersion: '13',
  servedOn: [
    {
      ref: 'modelendpoint:default/flight-delay-prod',
      title: 'flight-delay-prod',
      status: 'inService',
      version: '12',
      role: 'champion',
      trafficPercent: 90,
    },
    {
      ref: 'modelendpoint:default/flight-delay-prod',
      title: 'flight-delay-prod',
      status: 'inService',
      version: '13',
      role: 'canary',
      trafficPercent: 10,
    },
  ],
  lastRunAt: day(13),
  lastRunStatus: 'succeeded',
});

export const flightDelayDetail: ModelDetail = {
  row: flightDelayRow,
  provenance: {
    source: 'mlflow-prod',
    sourceTitle: 'MLflow production',
    connector: 'mlflow',
    url: 'http://127.0.0.1:5000/#/models/flight-delay',
    observedAt: '2026-11-24T21:00:00Z',
    stale: false,
  },
  tags: {},
  aliases: [
    { alias: 'champion', version: '12' },
    { alias: 'candidate', version: '13' },
  ],
};

export const flightDelayReproducibility = assessReproducibility(
  runs[7],
  ['MLmodel', 'requirements.txt'],
  { version: '12' },
);

export const flightDelayLineage: Lineage = {
  nodes: [
    { id: 's1', kind: 'source', title: 'flights.parquet', subtitle: 'file' },
    {
      id: 'v1',
      kind: 'featureView',
      title: 'route-stats',
      subtitle: '12 features',
      ref: 'featureview:default/route-stats',
    },
    {
      id: 'v2',
      kind: 'featureView',
      title: 'airport-load',
      subtitle: '5 features',
      ref: 'featureview:default/airport-load',
    },
    {
      id: 'd1',
      kind: 'dataset',
      title: 'flights-3m',
      subtitle: 'training, a1b2c3d4',
    },
    {
      id: 'r1',
      kind: 'run',
      title: 'train-12',
      subtitle: 'version 12',
      url: 'http://127.0.0.1:5000/#/experiments/1/runs/1',
    },
    {
      id: 'm1',
      kind: 'model',
      title: 'flight-delay',
      subtitle: 'champion 12',
      ref: FLIGHT_DELAY,
    },
    {
      id: 'e1',
      kind: 'endpoint',
      title: 'flight-delay-prod',
      subtitle: 'version 12, 90 %',
      ref: 'modelendpoint:default/flight-delay-prod',
    },
  ],
  edges: [
    { from: 's1', to: 'v1', label: 'computes' },
    { from: 's1', to: 'v2', label: 'computes' },
    { from: 'v1', to: 'm1', label: 'read by' },
    { from: 'v2', to: 'm1', label: 'read by' },
    { from: 'd1', to: 'r1', label: 'trained on' },
    { from: 'r1', to: 'm1', label: 'produced' },
    { from: 'm1', to: 'e1', label: 'served by' },
  ],
};
