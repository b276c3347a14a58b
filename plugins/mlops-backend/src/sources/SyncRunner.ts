import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsSyncService } from '@mlops-portal/backstage-plugin-mlops-node';
import { ConfiguredSource } from './ConfiguredSource';
import { HeldRemovalStore } from './HeldRemovalStore';
import { RemovalLimits } from './removalGuard';
import { RunningSync } from './RunningSync';
import { SyncLeases } from './SyncLeases';
import { SyncListener } from './SyncListener';
import { SyncObserver } from './SyncObserver';
import { SyncRunStore } from './SyncRunStore';

/** Why a sync starts. */
export interface SyncTrigger {
  trigger: SyncRun['trigger'];
  triggeredBy?: string;
}

/** A sync that goes on, or the one that was running already. */
export interface StartedSync {
  run: SyncRun;
  /** False when another sync of the source was running already. */
  started: boolean;
  /** Settles when a sync that was started here has ended; never rejects. */
  done: Promise<void>;
}

/** What a running sync works with. */
export interface SyncDependencies {
  facts: FactsSyncService;
  leases: SyncLeases;
  runs: SyncRunStore;
  held: HeldRemovalStore;
  limits: RemovalLimits;
  listeners: SyncListener[];
  observers: SyncObserver[];
  logger: LoggerService;
  keepRuns: number;
  /** How often progress is stored and the lease renewed. */
  pulseMs: number;
}

/** Starts syncs of this process; the lease keeps them apart from all others. */
export class SyncRunner {
  readonly #deps: SyncDependencies;
  readonly #running = new Map<string, RunningSync>();
  #closed = false;

  constructor(deps: SyncDependencies) {
    this.#deps = deps;
  }

  /**
   * @param signal - ends the sync as failed, because its time is up
   */
  async start(
    source: ConfiguredSource,
    trigger: SyncTrigger,
    signal?: AbortSignal,
  ): Promise<StartedSync> {
    if (this.#closed) {
      throw new ServiceUnavailableError(
        'The portal is shutting down; try again in a minute',
      );
    }
    const begun = await this.#deps.leases.begin({
      sourceId: source.id,
      ...trigger,
    });
    if ('busyWith' in begun) {
      if (begun.busyWith) {
        return { run: begun.busyWith, started: false, done: Promise.resolve() };
      }
      // It ended between the two looks; there is room now.
      return this.start(source, trigger, signal);
    }
    const sync = new RunningSync(source, begun, this.#deps);
    this.#running.set(source.id, sync);
    const done = sync
      .run(signal)
      .catch(error => {
        this.#deps.logger.error(
          `A sync of ${source.id} could not be closed; its lease will expire`,
          toError(error),
        );
      })
      .finally(() => this.#running.delete(source.id));
    return { run: begun.run, started: true, done };
  }

  /** Cancels the sync that runs, on whichever replica. */
  async cancel(sourceId: string): Promise<boolean> {
    const asked = await this.#deps.leases.requestCancel(sourceId);
    this.#running.get(sourceId)?.cancel();
    return asked;
  }

  /** Ends what runs here, so that another replica can start over at once. */
  async close(): Promise<void> {
    this.#closed = true;
    const syncs = [...this.#running.values()];
    for (const sync of syncs) sync.stop('The portal was shut down meanwhile');
    await Promise.allSettled(syncs.map(sync => sync.ended));
  }
}
