import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  HttpClient,
  mapItems,
  readHttpList,
  ReadContext,
  tokenPager,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { API, MlflowConfig } from './mlflowConfig';
import { experiment, run } from './mlflowSchemas';
import { rawRunKey, runFact } from './runFacts';

/** What the readers of one sync tell each other. */
export interface MlflowState {
  /** Runs that versions point to and that were not read yet. */
  linkedRuns: Set<string>;
}

type Context = ReadContext<MlflowConfig, HttpClient, MlflowState>;

const DAY_MS = 24 * 60 * 60 * 1000;
const RUNS_PER_PAGE = 200;
const IDS_PER_REQUEST = 100;

const token = { token: 'page_token', nextToken: 'next_page_token' };

/**
 * Reads runs, a page at a time: first those that started within the window of
 * the configuration, then those that versions point to but that are older, up
 * to a bound for each sync.
 */
export async function* readRuns(
  context: Context,
): AsyncGenerator<FactInput<'run'>[]> {
  const experiments = new Map<string, string>();
  const since = Date.now() - context.config.runs.maxAgeDays * DAY_MS;
  for await (const page of readExperiments(context)) {
    for (const { experiment_id, name } of page) {
      experiments.set(experiment_id, name);
    }
    yield* searchRuns(context, {
      experiments,
      experimentIds: page.map(({ experiment_id }) => experiment_id),
      filter: `attributes.start_time >= ${since}`,
    });
  }
  for (const runIds of linkedRunBatches(context)) {
    yield* searchRuns(context, {
      experiments,
      experimentIds: [...experiments.keys()],
      filter: `attributes.run_id IN (${runIds
        .map(id => `'${id}'`)
        .join(', ')})`,
    });
  }
}

function readExperiments(context: Context) {
  return readHttpList(context, {
    noun: 'experiment',
    request: { method: 'POST', path: `${API}/experiments/search` },
    pager: tokenPager({
      ...token,
      items: 'experiments',
      size: { name: 'max_results', value: 100 },
      place: 'body',
    }),
    item: experiment,
  });
}

async function* searchRuns(
  context: Context,
  search: {
    /** Names by id. */
    experiments: Map<string, string>;
    experimentIds: string[];
    filter: string;
  },
): AsyncGenerator<FactInput<'run'>[]> {
  const { experiments, experimentIds, filter } = search;
  if (experimentIds.length === 0) return;
  const pages = readHttpList(context, {
    noun: 'run',
    request: {
      method: 'POST',
      path: `${API}/runs/search`,
      body: {
        experiment_ids: experimentIds,
        filter,
        run_view_type: 'ALL',
        // Oldest first: what starts while pages are read comes at the end.
        order_by: ['attributes.start_time ASC'],
      },
    },
    pager: tokenPager({
      ...token,
      items: 'runs',
      size: { name: 'max_results', value: RUNS_PER_PAGE },
      place: 'body',
    }),
    item: run,
    keyOf: rawRunKey,
  });
  for await (const items of pages) {
    for (const { info } of items) context.state.linkedRuns.delete(info.run_id);
    yield mapItems(context, {
      items,
      noun: 'run',
      map: item =>
        runFact(
          item,
          context.config,
          experiments.get(item.info.experiment_id ?? ''),
        ),
    });
  }
}

/**
 * Ids of the linked runs that this sync reads. When there are more than the
 * bound, each hour takes others, and what is known of the rest stays.
 */
function linkedRunBatches(context: Context): string[][] {
  const { maxLinked } = context.config.runs;
  // Only ids of this form can be asked for; the filter is a language.
  const ids = [...context.state.linkedRuns]
    .filter(id => /^[\w-]+$/.test(id))
    .sort();
  const hour = Math.floor(Date.now() / (60 * 60 * 1000));
  const start = ids.length > maxLinked ? (hour * maxLinked) % ids.length : 0;
  const turn = [...ids.slice(start), ...ids.slice(0, start)];
  for (const id of turn.slice(maxLinked)) {
    context.report.skip('run', 'older run, read by a later sync', id);
    context.unreadable(id);
  }
  const chosen = turn.slice(0, maxLinked);
  return Array.from(
    { length: Math.ceil(chosen.length / IDS_PER_REQUEST) },
    (_, index) =>
      chosen.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
  );
}
