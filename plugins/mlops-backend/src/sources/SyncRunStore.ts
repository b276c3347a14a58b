import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import {
  RunRow,
  RUNS,
  SourceRow,
  SOURCES,
  SyncProgressState,
  toRun,
} from './syncRows';

/** State of a source, as far as its syncs tell. */
export interface SourceState {
  lastRun?: SyncRun;
  /** The last one that ended and was not cancelled. */
  lastFinishedRun?: SyncRun;
  lastSuccessAt?: string;
}

/** Syncs, and what they say of their sources. */
export class SyncRunStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
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

  async saveProgress(
    runId: string,
    progress: SyncProgressState,
  ): Promise<void> {
    await this.#db<RunRow>(RUNS)
      .where({ id: runId, outcome: 'running' })
      .update({ progress: JSON.stringify(progress) });
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

  async #byId(ids: (string | null)[]): Promise<Map<string, SyncRun>> {
    const rows = await this.#db<RunRow>(RUNS).whereIn(
      'id',
      ids.filter(id => id !== null),
    );
    return new Map(rows.map(row => [row.id, toRun(row)]));
  }
}
