import {
  SyncOutcome,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';

export const SOURCES = 'mlops_sources';
export const RUNS = 'mlops_sync_runs';

/** What a sync reports while it runs. */
export type SyncProgressState = Pick<
  SyncRun,
  'activity' | 'pages' | 'requests' | 'counts' | 'problems' | 'skipped'
>;

export interface SourceRow {
  source_id: string;
  lease_run_id: string | null;
  lease_expires_at: number | string | null;
  cancel_requested: boolean | number;
  last_run_id: string | null;
  last_finished_run_id: string | null;
  last_success_at: string | null;
  changes_pending: boolean | number;
  notified_health: string | null;
  configured_at: string;
}

export interface RunRow {
  id: string;
  source_id: string;
  trigger: SyncRun['trigger'];
  triggered_by: string | null;
  started_at: string;
  ended_at: string | null;
  outcome: SyncOutcome;
  error: string | null;
  progress: string;
}

export function toRun(row: RunRow): SyncRun {
  const progress: SyncProgressState = JSON.parse(row.progress);
  return {
    id: row.id,
    sourceId: row.source_id,
    trigger: row.trigger,
    startedAt: row.started_at,
    outcome: row.outcome,
    ...progress,
    ...(row.triggered_by !== null && { triggeredBy: row.triggered_by }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.error !== null && { error: row.error }),
  };
}
