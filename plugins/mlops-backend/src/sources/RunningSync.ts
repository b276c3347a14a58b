import { toError } from '@backstage/errors';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsReading } from '@mlops-portal/backstage-plugin-mlops-node';
import { applyRemovals } from './applyRemovals';
import { ConfiguredSource } from './ConfiguredSource';
import { factFilter } from './factFilter';
import { startPulse } from './pulse';
import { ReadOutcome, readSource } from './readSource';
import { SyncObserver } from './SyncObserver';
import { SyncProgress } from './SyncProgress';
import { BegunSync, SyncEnd } from './SyncLeases';
import type { SyncDependencies } from './SyncRunner';

/** Why a sync ends before its time. */
class SyncStopped extends Error {
  readonly outcome: 'cancelled' | 'failed';

  constructor(outcome: 'cancelled' | 'failed', message: string) {
    super(message);
    this.outcome = outcome;
  }
}

type Ending = Pick<SyncEnd, 'outcome' | 'error' | 'successAt'>;

/** One sync of one source, from its lease to its closed run. */
export class RunningSync {
  readonly #source: ConfiguredSource;
  readonly #run: SyncRun;
  readonly #deps: SyncDependencies;
  readonly #reading: FactsReading;
  readonly #progress = new SyncProgress();
  readonly #stop = new AbortController();
  readonly #pendingBefore: boolean;
  #pendingMarked: boolean;
  #listenersTold = false;
  #savedVersion = -1;
  readonly ended: Promise<void>;
  #markEnded: () => void = () => undefined;

  constructor(
    source: ConfiguredSource,
    begun: BegunSync,
    deps: SyncDependencies,
  ) {
    this.#source = source;
    this.#run = begun.run;
    this.#pendingBefore = begun.changesPending;
    this.#pendingMarked = begun.changesPending;
    this.#deps = deps;
    this.#reading = deps.facts.startReading(
      source.id,
      new Date(begun.run.startedAt),
    );
    this.ended = new Promise(resolve => {
      this.#markEnded = resolve;
    });
  }

  cancel(): void {
    this.#stop.abort(new SyncStopped('cancelled', 'Cancelled'));
  }

  stop(reason: string): void {
    this.#stop.abort(new SyncStopped('failed', reason));
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { schedule } = this.#source.config;
    const timeUp = () =>
      this.stop(
        `It took longer than ${Math.round(
          schedule.timeoutMs / 1000,
        )} s; give the source more time with schedule.timeout`,
      );
    const timer = setTimeout(timeUp, schedule.timeoutMs);
    signal?.addEventListener('abort', timeUp, { once: true });
    const pulse = startPulse(() => this.#beat(), this.#deps.pulseMs);
    try {
      if (signal?.aborted) timeUp();
      const ending = await this.#work().catch(error => this.#endingOf(error));
      await pulse.stop();
      await this.#close(ending);
    } finally {
      await pulse.stop();
      clearTimeout(timer);
      signal?.removeEventListener('abort', timeUp);
      this.#markEnded();
    }
  }

  async #work(): Promise<Ending> {
    const { signal } = this.#stop;
    let outcome: ReadOutcome = { complete: new Set(), incomplete: new Map() };
    try {
      outcome = await readSource({
        session: this.#source.session(),
        reading: this.#reading,
        filter: factFilter(this.#source.config),
        progress: this.#progress,
        signal,
        beforeWrite: () => this.#expectChanges(),
      });
      this.#progress.activity('Comparing with what was known');
      const held = await this.#removeMissing(outcome);
      await this.#tellListeners(outcome);
      if (outcome.incomplete.size > 0) {
        return { outcome: 'failed', error: describeGaps(outcome.incomplete) };
      }
      return {
        outcome: held ? 'held' : 'succeeded',
        successAt: this.#run.startedAt,
      };
    } catch (error) {
      // Pages written before the failure are true; listeners should know.
      if (!signal.aborted && !this.#listenersTold && this.#progress.changed) {
        await this.#tellListeners(outcome).catch(() => undefined);
      }
      throw error;
    }
  }

  async #removeMissing(outcome: ReadOutcome): Promise<boolean> {
    await this.#assertLease();
    await this.#expectChanges();
    const held = await applyRemovals({
      sourceId: this.#source.id,
      reading: this.#reading,
      outcome,
      limits: this.#deps.limits,
      held: this.#deps.held,
      progress: this.#progress,
      assertLease: () => this.#assertLease(),
    });
    for (const type of outcome.complete) await this.#reading.complete(type);
    const counts = await this.#deps.facts.counts();
    for (const { source, type, count } of counts) {
      if (source === this.#source.id) this.#progress.total(type, count);
    }
    return held;
  }

  async #tellListeners(outcome: ReadOutcome): Promise<void> {
    this.#progress.activity('Updating entities');
    for (const listener of this.#deps.listeners) {
      await listener.onSyncCompleted(
        {
          sourceId: this.#source.id,
          runId: this.#run.id,
          completeTypes: [...outcome.complete],
          changed: this.#progress.changed || this.#pendingBefore,
        },
        { signal: this.#stop.signal },
      );
    }
    this.#listenersTold = true;
  }

  /** Should this process die after a write, the next sync tells the listeners. */
  async #expectChanges(): Promise<void> {
    if (this.#pendingMarked) return;
    await this.#deps.leases.markChangesPending(this.#run.id);
    this.#pendingMarked = true;
  }

  async #assertLease(): Promise<void> {
    this.#stop.signal.throwIfAborted();
    const lease = await this.#deps.leases.renew(this.#run.id);
    if (!lease) this.#loseLease();
    else if (lease.cancelRequested) this.cancel();
    this.#stop.signal.throwIfAborted();
  }

  #loseLease(): void {
    this.stop('Another process took this sync over');
  }

  #endingOf(error: unknown): Ending {
    const reason: unknown = this.#stop.signal.aborted
      ? this.#stop.signal.reason
      : error;
    if (reason instanceof SyncStopped) {
      return reason.outcome === 'cancelled'
        ? { outcome: 'cancelled' }
        : { outcome: 'failed', error: reason.message };
    }
    return { outcome: 'failed', error: toError(reason).message };
  }

  async #close(ending: Ending): Promise<void> {
    const { leases, runs, logger, keepRuns } = this.#deps;
    const run = await leases.finish(this.#run.id, {
      ...ending,
      progress: this.#progress.snapshot(),
      listenersTold: this.#listenersTold,
    });
    if (!run) {
      logger.warn(
        `A sync of ${this.#source.id} lost its lease; another one replaces it`,
      );
      return;
    }
    const summary = `Sync of ${this.#source.id}: ${run.outcome}`;
    if (run.outcome === 'failed') logger.warn(`${summary}: ${run.error}`);
    else logger.info(summary, { pages: run.pages, requests: run.requests });
    await runs.pruneRuns(this.#source.id, keepRuns);
    await this.#observe('onEnded', run);
  }

  /** Stores progress and keeps the lease. */
  async #beat(): Promise<void> {
    try {
      const lease = await this.#deps.leases.renew(this.#run.id);
      if (!lease) this.#loseLease();
      else if (lease.cancelRequested) this.cancel();
      if (this.#progress.version === this.#savedVersion) return;
      this.#savedVersion = this.#progress.version;
      const progress = this.#progress.snapshot();
      await this.#deps.runs.saveProgress(this.#run.id, progress);
      await this.#observe('onProgress', { ...this.#run, ...progress });
    } catch (error) {
      // The lease outlives a few of these; should it not, the next renewal says so.
      this.#deps.logger.warn(
        `Progress of the sync of ${this.#source.id} could not be stored`,
        toError(error),
      );
    }
  }

  async #observe(event: keyof SyncObserver, run: SyncRun): Promise<void> {
    for (const observer of this.#deps.observers) {
      try {
        await observer[event]?.(run, this.#source);
      } catch (error) {
        this.#deps.logger.warn(
          `An observer of the sync of ${this.#source.id} failed`,
          toError(error),
        );
      }
    }
  }
}

function describeGaps(incomplete: ReadOutcome['incomplete']): string {
  return [...incomplete]
    .map(([type, reason]) => `${type} facts could not all be read: ${reason}`)
    .join('; ');
}
