import { RunStatus } from '@mlops-portal/backstage-plugin-mlops-common';

/** A source's words for one of ours. @public */
export type StatusTable<Status extends string> = Partial<
  Record<Status, readonly string[]>
>;

/**
 * Makes the function that translates a source's statuses, whatever their case.
 * A word that is not in the table becomes `unknown`.
 *
 * @public
 */
export function statusNormaliser<Status extends string>(
  table: StatusTable<Status>,
): (word: string | undefined | null) => Status | 'unknown' {
  const words = new Map<string, Status>();
  for (const [status, spellings] of Object.entries(table) as [
    Status,
    readonly string[],
  ][]) {
    for (const spelling of spellings) words.set(spelling.toLowerCase(), status);
  }
  return word => words.get((word ?? '').toLowerCase()) ?? 'unknown';
}

/** How systems that run things name the states of a run. @public */
export const runStatusTables = {
  mlflow: {
    queued: ['SCHEDULED'],
    running: ['RUNNING'],
    succeeded: ['FINISHED'],
    failed: ['FAILED'],
    cancelled: ['KILLED'],
  },
  airflow: {
    queued: ['queued'],
    running: ['running'],
    succeeded: ['success'],
    failed: ['failed'],
  },
  prefect: {
    queued: ['SCHEDULED', 'PENDING'],
    running: ['RUNNING', 'PAUSED'],
    succeeded: ['COMPLETED'],
    failed: ['FAILED', 'CRASHED'],
    cancelled: ['CANCELLED', 'CANCELLING'],
  },
  temporal: {
    running: ['RUNNING', 'PAUSED', 'CONTINUED_AS_NEW'],
    succeeded: ['COMPLETED'],
    failed: ['FAILED', 'TIMED_OUT'],
    cancelled: ['CANCELED', 'TERMINATED'],
  },
  openLineage: {
    running: ['START', 'RUNNING'],
    succeeded: ['COMPLETE'],
    failed: ['FAIL'],
    cancelled: ['ABORT'],
  },
} as const satisfies Record<string, StatusTable<RunStatus>>;
