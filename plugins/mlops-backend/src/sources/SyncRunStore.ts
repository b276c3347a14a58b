import {
  SyncOutcome,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../database/databaseClock';

const SOURCES = 'mlops_sources';
const RUNS = 'mlops_sync_runs';

export const ORPHANED =
  'The process that ran this sync stopped before it ended; the next sync starts over';

/** What a sync reports while it runs. */
export type SyncProgressState = Pick<
  SyncRun,
  'activity' | 'pages' | 'requests' | 'counts' | 'problems' | 'skipped'
>;

/** State of a source, as far as its syncs tell. */
export interface SourceState {
  lastRun?: SyncRun;
  /** The last one that ended and was not cancelled. */
  lastFinishedRun?: SyncRun;
  lastSuccessAt?: string;
}

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

interface SourceRow {
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

interface RunRow {
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

const NOTHING_YET: SyncProgressState = {
  pages: 0,
  requests: 0,
  counts: {},
  problems: [],
};

/**
 * Syncs and the lease that lets one run at a time for each source, across all
 * replicas. The id of a run is its fencing token: who lost the lease can change
 * nothing here any more.
 */
export class SyncRunStore {
  readonly #db: Knex;
  readonly #leaseMs: number;

  constructor(db: Knex, options: { leaseMs: number }) {
    this.#db = db;
    this.#leaseMs = options.leaseMs;
  }

  /** Notes which sources the configuration has. */
  async register(sourceIds: string[]): Promise<void> {
    if (sourceIds.length === 0) return;
    const configured_at = new Date().toISOString();
    await this.#db<SourceRow>(SOURCES)
      .insert(sourceIds.map(source_id => ({ source_id, configured_at })))
      .onConflict('source_id')
      .merge(['configured_at']);
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
    return { run: (await this.get(id))!, ...begun };
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

  async saveProgress(
    runId: string,
    progress: SyncProgressState,
  ): Promise<void> {
    await this.#db<RunRow>(RUNS)
      .where({ id: runId, outcome: 'running' })
      .update({ progress: JSON.stringify(progress) });
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
    return finished ? this.get(runId) : undefined;
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

  async get(runId: string): Promise<SyncRun | undefined> {
    return (await this.#byId([runId])).get(runId);
  }

  /** Newest first. */
  async list(sourceId: string, limit: number): Promise<SyncRun[]> {
    const rows = await this.#db<RunRow>(RUNS)
      .where({ source_id: sourceId })
      .orderBy('started_at', 'desc')
      .limit(limit);
    return rows.map(toRun);
  }

  async states(): Promise<Map<string, SourceState>> {
    const rows = await this.#db<SourceRow>(SOURCES);
    const runs = await this.#byId(
      rows.flatMap(row => [row.last_run_id, row.last_finished_run_id]),
    );
    return new Map(
      rows.map(row => [
        row.source_id,
        {
          lastRun: runs.get(row.last_run_id ?? ''),
          lastFinishedRun: runs.get(row.last_finished_run_id ?? ''),
          lastSuccessAt: row.last_success_at ?? undefined,
        },
      ]),
    );
  }

  /** Keeps the newest runs of a source. */
  async pruneRuns(sourceId: string, keep: number): Promise<void> {
    const [oldest] = await this.#db<RunRow>(RUNS)
      .where({ source_id: sourceId })
      .orderBy('started_at', 'desc')
      .offset(keep - 1)
      .limit(1)
      .select('started_at');
    if (!oldest) return;
    await this.#db<RunRow>(RUNS)
      .where({ source_id: sourceId })
      .andWhere('started_at', '<', oldest.started_at)
      .whereNot({ outcome: 'running' })
      .delete();
  }

  /**
   * Remembers what the owner is told.
   *
   * @returns false when that was said before, by any replica
   */
  async changeNotifiedHealth(
    sourceId: string,
    health: string | null,
  ): Promise<boolean> {
    const query = this.#db<SourceRow>(SOURCES).where({ source_id: sourceId });
    if (health === null) query.whereNotNull('notified_health');
    else {
      query.andWhere(other =>
        other
          .whereNull('notified_health')
          .orWhereNot({ notified_health: health }),
      );
    }
    return (await query.update({ notified_health: health })) > 0;
  }

  /** Sources that the configuration has not had since a time. */
  async abandoned(since: Date): Promise<string[]> {
    return this.#db<SourceRow>(SOURCES)
      .where('configured_at', '<', since.toISOString())
      .pluck('source_id');
  }

  async forgetSource(sourceId: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx(RUNS).where({ source_id: sourceId }).delete();
      await tx(SOURCES).where({ source_id: sourceId }).delete();
    });
  }

  async #running(sourceId: string): Promise<SyncRun | undefined> {
    const row = await this.#db<SourceRow>(SOURCES)
      .where({ source_id: sourceId })
      .first('lease_run_id');
    return row?.lease_run_id ? this.get(row.lease_run_id) : undefined;
  }

  async #byId(ids: (string | null)[]): Promise<Map<string, SyncRun>> {
    const rows = await this.#db<RunRow>(RUNS).whereIn(
      'id',
      ids.filter(id => id !== null),
    );
    return new Map(rows.map(row => [row.id, toRun(row)]));
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

function toRun(row: RunRow): SyncRun {
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
