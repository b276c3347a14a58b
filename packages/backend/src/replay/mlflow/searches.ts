import { Item, MlflowRecording } from '../recordings';
import { Search } from './search';

export const infoOf = (item: Item) => (item.info ?? {}) as Item;

const byInfo = (item: Item, field: string) => infoOf(item)[field];

/** Whether a run or logged model is in one of the experiments asked for. */
const inExperiments: Search['only'] = (
  item,
  { experiment_ids: ids, run_view_type: view },
) => {
  const { experiment_id: id, lifecycle_stage: stage } = infoOf(item);
  if (!ids.includes(String(id))) return false;
  if (stage === undefined || view === 'ALL') return true;
  return (stage === 'deleted') === (view === 'DELETED_ONLY');
};

/** What can be searched, with MLflow's own limits, by the path of the search. */
export function searchesOf(recording: MlflowRecording): Record<string, Search> {
  return {
    'registered-models': {
      methods: ['get'],
      items: recording.models.registered_models,
      field: 'registered_models',
      limits: { usual: 100, most: 1000 },
    },
    'model-versions': {
      methods: ['get'],
      items: recording.versions.model_versions,
      field: 'model_versions',
      limits: { usual: 10_000, most: 200_000 },
    },
    experiments: {
      methods: ['get', 'post'],
      items: recording.experiments.experiments,
      field: 'experiments',
      limits: { usual: 1000, most: 50_000 },
    },
    runs: {
      methods: ['post'],
      items: recording.runs.runs,
      field: 'runs',
      limits: { usual: 1000, most: 50_000 },
      read: byInfo,
      only: inExperiments,
    },
    'logged-models': {
      methods: ['post'],
      items: recording.loggedModels.models,
      field: 'models',
      limits: { usual: 100, most: 1000 },
      read: byInfo,
      only: inExperiments,
    },
  };
}
