import {
  EndpointRow,
  FeatureViewRow,
  ModelRow,
  Source,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** A plain model row; say only what the test is about. @public */
export function modelRow(row: Partial<ModelRow> & { title: string }): ModelRow {
  return {
    ref: `mlmodel:default/${row.title}`,
    owner: 'group:default/team-routes',
    lifecycle: 'production',
    type: 'regression',
    source: 'mlflow-prod',
    stale: false,
    simulated: false,
    tasks: [],
    versionCount: 1,
    servedOn: [],
    ...row,
  };
}

/** A plain feature view row. @public */
export function featureViewRow(
  row: Partial<FeatureViewRow> & { title: string },
): FeatureViewRow {
  return {
    ref: `featureview:default/${row.title}`,
    owner: 'group:default/team-routes',
    lifecycle: 'production',
    type: 'batch',
    source: 'feast',
    stale: false,
    simulated: false,
    entities: [],
    featureCount: 1,
    online: true,
    offline: true,
    freshness: 'fresh',
    consumers: [],
    ...row,
  };
}

/** A plain endpoint row. @public */
export function endpointRow(
  row: Partial<EndpointRow> & { title: string },
): EndpointRow {
  return {
    ref: `modelendpoint:default/${row.title}`,
    owner: 'group:default/team-routes',
    lifecycle: 'production',
    type: 'kserve',
    source: 'kserve-prod',
    stale: false,
    simulated: false,
    status: 'inService',
    models: [],
    ...row,
  };
}

/** A healthy source whose last sync succeeded. @public */
export function source(values: Partial<Source> & { id: string }): Source {
  return {
    title: values.id,
    connector: 'mlflow',
    connectorTitle: 'MLflow',
    connectorStatus: 'stable',
    factTypes: ['model', 'model-version', 'run'],
    health: 'ok',
    periodSeconds: 300,
    counts: {},
    simulated: false,
    may: { sync: true, confirmRemoval: true },
    ...values,
  };
}

/** A sync that succeeded. @public */
export function syncRun(
  values: Partial<SyncRun> & { id: string; sourceId: string },
): SyncRun {
  return {
    trigger: 'schedule',
    startedAt: '2026-11-24T08:00:00Z',
    endedAt: '2026-11-24T08:00:04Z',
    outcome: 'succeeded',
    pages: 3,
    requests: 9,
    counts: {},
    problems: [],
    ...values,
  };
}
