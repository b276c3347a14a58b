import {
  defineConnector,
  paged,
  tokenPager,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { API, mlflowConfig } from './mlflowConfig';
import { mlflowHints } from './mlflowHints';
import { modelVersion, registeredModel } from './mlflowSchemas';
import {
  modelFact,
  rawModelKey,
  rawVersionKey,
  versionFact,
} from './modelFacts';
import { MlflowState, readRuns } from './readRuns';
import { getRun, listRunArtifacts } from './runOnDemand';
import { mlflowTestSteps } from './testSteps';

const ITEMS_PER_PAGE = 500;

function pager(items: string) {
  return tokenPager({
    items,
    token: 'page_token',
    nextToken: 'next_page_token',
    size: { name: 'max_results', value: ITEMS_PER_PAGE },
  });
}

/** Oldest first: what is added while pages are read comes at the end. */
const OLDEST_FIRST = { order_by: 'creation_timestamp ASC' };

/** Models, versions and runs of an MLflow server, 2.x and 3.x. */
export const mlflowConnector = defineConnector({
  id: 'mlflow',
  title: 'MLflow',
  status: 'stable',
  description:
    'Registered models with their versions and aliases, and the runs that made them',
  config: mlflowConfig,
  http: config => ({
    baseUrl: config.baseUrl,
    auth: config.auth,
    tls: config.tls,
    limits: config.limits,
    headers: config.workspace
      ? { 'x-mlflow-workspace': config.workspace }
      : undefined,
    hints: mlflowHints(config),
  }),
  test: mlflowTestSteps,
  state: (): MlflowState => ({ linkedRuns: new Set() }),
  facts: {
    model: paged({
      noun: 'registered model',
      request: { path: `${API}/registered-models/search` },
      pager: pager('registered_models'),
      item: registeredModel,
      keyOf: rawModelKey,
      map: (model, { config }) => modelFact(model, config),
    }),
    'model-version': paged({
      noun: 'model version',
      request: { path: `${API}/model-versions/search`, query: OLDEST_FIRST },
      pager: pager('model_versions'),
      item: modelVersion,
      keyOf: rawVersionKey,
      map: (version, { config, state }) => {
        const fact = versionFact(version, config);
        const { runId, runUrl } = fact.data;
        if (runId && !runUrl) state.linkedRuns.add(runId);
        return fact;
      },
    }),
    run: readRuns,
  },
  onDemand: { run: getRun, runArtifacts: listRunArtifacts },
});
