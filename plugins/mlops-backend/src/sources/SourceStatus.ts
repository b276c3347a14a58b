import {
  HeldRemoval,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsSyncService } from '@mlops-portal/backstage-plugin-mlops-node';
import { ConfiguredSource } from './ConfiguredSource';
import { HeldRemovalStore } from './HeldRemovalStore';
import { HealthVerdict, judgeHealth } from './sourceHealth';
import { SourceRegistry } from './SourceRegistry';
import { SourceState, SyncRunStore } from './SyncRunStore';

/** How one source does, for whoever need not know who asks. */
export interface SourceStatus extends HealthVerdict {
  source: ConfiguredSource;
  state: SourceState;
  heldRemoval?: HeldRemoval;
  /** Facts known by type. */
  counts: Source['counts'];
}

/** Reads the status of all sources in a fixed number of queries. */
export class SourceStatusReader {
  readonly #registry: SourceRegistry;
  readonly #runs: SyncRunStore;
  readonly #held: HeldRemovalStore;
  readonly #facts: FactsSyncService;

  constructor(options: {
    registry: SourceRegistry;
    runs: SyncRunStore;
    held: HeldRemovalStore;
    facts: FactsSyncService;
  }) {
    this.#registry = options.registry;
    this.#runs = options.runs;
    this.#held = options.held;
    this.#facts = options.facts;
  }

  /** In the order of the configuration. */
  async all(): Promise<SourceStatus[]> {
    await this.#runs.closeOrphans();
    const [states, held, counts] = await Promise.all([
      this.#runs.states(),
      this.#held.waiting(),
      this.#facts.counts(),
    ]);
    const now = new Date();
    return this.#registry.all().map(source => {
      const state = states.get(source.id) ?? {};
      const heldRemoval = held.get(source.id);
      return {
        source,
        state,
        heldRemoval,
        counts: Object.fromEntries(
          counts
            .filter(count => count.source === source.id)
            .map(({ type, count }) => [type, count]),
        ),
        ...judgeHealth({
          problem: source.problem,
          state,
          heldRemoval,
          periodSeconds: source.config.schedule.periodSeconds,
          now,
        }),
      };
    });
  }

  async get(sourceId: string): Promise<SourceStatus> {
    const source = this.#registry.get(sourceId);
    const all = await this.all();
    return all.find(status => status.source === source)!;
  }
}
