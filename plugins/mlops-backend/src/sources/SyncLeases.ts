import {
  SyncOutcome,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../database/databaseClock';
import {
  RunRow,
  RUNS,
  SourceRow,
  SOURCES,
  SyncProgressState,
  toRun,
} from './syncRows';

const ORPHANED =
  'The process that ran this sync stopped before it ended; the next sync starts over';

const NOTHING_YET: SyncProgressState = {
  pages: 0,
  requests: 0,
  counts: {},
  problems: [],
};

/** How a sync ended. */
export interface SyncEnd {
  outcome: Exclude<SyncOutcome, 'running'>;
  error?: string;
  progress: SyncProgressState;
  /** When it counts as a complete reading: the time it began. */
  successAt?: string;
  /** Listeners know about every change of facts. */
  listenersTold: boolean;
}

/** A sync that may run now. */
export interface BegunSync {
  run: SyncRun;
  /** Facts changed before that listeners have not been told about. */
  changesPending: boolean;
}

/**
 * The lease that lets one sync run at a time for each source, across all
 * replicas. The id of a run is its fencing token: who lost the lease can change
 * nothing here any more.
 */
export class SyncLeases {
  readonly #db: Knex;
  readonly #leaseMs: number;

  constructor(db: Knex, options: { leaseMs: number }) {
    this.#db = db;
    this.#leaseMs = options.leaseMs;
  }

  /**
   * Takes the lease and opens a run. A lease that expired belongs to a process
   * that is gone: its run is closed as failed.
   */
  async begin(options: {
    sourceId: string;
    trigger: SyncRun['trigger'];
    triggeredBy?: string;
  }): Promise<
    | { run: SyncRun; changesPending: boolean }
    | { busyWith: SyncRun | undefined }
  > {
    const { sourceId } = options;
    const id = randomUUID();
    const startedAt = new Date().toISOString();
    const begun = await this.#db.transaction(async tx => {
      await tx<SourceRow>(SOURCES)
        .insert({ source_id: sourceId, configured_at: startedAt })
        .onConflict('source_id')
        .ignore();
      const [source] = await tx<SourceRow>(SOURCES)
        .where({ source_id: sourceId })
        .andWhere(free =>
          free
            .whereNull('lease_run_id')
            .orWhere('lease_expires_at', '<', databaseClock(tx)),
        )
        .update({
          lease_run_id: id,
          lease_expires_at: databaseClock(tx, this.#leaseMs),
          cancel_requested: false,
          last_run_id: id,
        })
        .returning('changes_pending');
      if (!source) return undefined;
      await failOrphans(tx, sourceId);
      await tx<RunRow>(RUNS).insert({
        id,
        source_id: sourceId,
        trigger: options.trigger,
        triggered_by: options.triggeredBy ?? null,
        started_at: startedAt,
        outcome: 'running',
        progress: JSON.stringify(NOTHING_YET),
      });
      return { changesPending: Boolean(source.changes_pending) };
    });
    if (!begun) return { busyWith: await this.#running(sourceId) };
    return { run: (await this.#get(id))!, ...begun };
  }

  /**
   * Keeps the lease.
   *
   * @returns undefined when the lease is lost
   */
  async renew(
    runId: string,
  ): Promise<{ cancelRequested: boolean } | undefined> {
    const [row] = await this.#db<SourceRow>(SOURCES)
      .where({ lease_run_id: runId })
      .update({ lease_expires_at: databaseClock(this.#db, this.#leaseMs) })
      .returning('cancel_requested');
    return row && { cancelRequested: Boolean(row.cancel_requested) };
  }

  /** Facts are about to change; listeners have to be told, now or later. */
  async markChangesPending(runId: string): Promise<void> {
    await this.#db<SourceRow>(SOURCES)
      .where({ lease_run_id: runId })
      .update({ changes_pending: true });
  }

  /**
   * Closes the run and gives the lease back.
   *
   * @returns undefined when the lease was lost: the run is closed already
   */
  async finish(runId: string, end: SyncEnd): Promise<SyncRun | undefined> {
    const finished = await this.#db.transaction(async tx => {
      const released = await tx<SourceRow>(SOURCES)
        .where({ lease_run_id: runId })
        .update({
          lease_run_id: null,
          lease_expires_at: null,
          cancel_requested: false,
          ...(end.outcome !== 'cancelled' && { last_finished_run_id: runId }),
          ...(end.successAt && { last_success_at: end.successAt }),
          ...(end.listenersTold && { changes_pending: false }),
        });
      if (released === 0) return false;
      await tx<RunRow>(RUNS)
        .where({ id: runId })
        .update({
          ended_at: new Date().toISOString(),
          outcome: end.outcome,
          error: end.error ?? null,
          progress: JSON.stringify({ ...end.progress, activity: undefined }),
        });
      return true;
    });
    return finished ? this.#get(runId) : undefined;
  }

  /** @returns whether a sync runs that will see it */
  async requestCancel(sourceId: string): Promise<boolean> {
    const asked = await this.#db<SourceRow>(SOURCES)
      .where({ source_id: sourceId })
      .whereNotNull('lease_run_id')
      .update({ cancel_requested: true });
    return asked > 0;
  }

  /** Closes runs whose process is gone, so that none shows as running forever. */
  async closeOrphans(): Promise<void> {
    const expired = await this.#db<SourceRow>(SOURCES)
      .where('lease_expires_at', '<', databaseClock(this.#db))
      .select('source_id', 'lease_run_id');
    for (const { source_id, lease_run_id } of expired) {
      await this.#db.transaction(async tx => {
        const released = await tx<SourceRow>(SOURCES)
          .where({ source_id, lease_run_id })
          .andWhere('lease_expires_at', '<', databaseClock(tx))
          .update({
            lease_run_id: null,
            lease_expires_at: null,
            cancel_requested: false,
            last_finished_run_id: lease_run_id,
          });
        if (released > 0) await failOrphans(tx, source_id);
      });
    }
  }

  async #running(sourceId: string): Promise<SyncRun | undefined> {
    const row = await this.#db<SourceRow>(SOURCES)
      .where({ source_id: sourceId })
      .first('lease_run_id');
    return row?.lease_run_id ? this.#get(row.lease_run_id) : undefined;
  }

  async #get(runId: string): Promise<SyncRun | undefined> {
    const row = await this.#db<RunRow>(RUNS).where({ id: runId }).first();
    return row && toRun(row);
  }
}

/** Who holds the lease knows that every other running sync is dead. */
async function failOrphans(tx: Knex, sourceId: string): Promise<void> {
  await tx<RunRow>(RUNS)
    .where({ source_id: sourceId, outcome: 'running' })
    .update({
      outcome: 'failed',
      ended_at: new Date().toISOString(),
      error: ORPHANED,
    });
}
