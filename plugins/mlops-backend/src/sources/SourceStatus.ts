import {
  HeldRemoval,
  Source,
  SyncProblem,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsSyncService } from '@mlops-portal/backstage-plugin-mlops-node';
import { ConfiguredSource } from './ConfiguredSource';
import { HeldRemovalStore } from './HeldRemovalStore';
import { HealthVerdict, judgeHealth } from './sourceHealth';
import { SourceRegistry } from './SourceRegistry';
import { SyncLeases } from './SyncLeases';
import { SourceState, SyncRunStore } from './SyncRunStore';

/** How one source does, for whoever need not know who asks. */
export interface SourceStatus extends HealthVerdict {
  source: ConfiguredSource;
  state: SourceState;
  heldRemoval?: HeldRemoval;
  /** Facts known by type. */
  counts: Source['counts'];
}

/** Problems of a source that came up after its facts were stored. */
export interface LaterProblems {
  /** By source. */
  all(): Promise<Map<string, SyncProblem[]>>;
}

/** Reads the status of all sources in a fixed number of queries. */
export class SourceStatusReader {
  readonly #registry: SourceRegistry;
  readonly #leases: SyncLeases;
  readonly #runs: SyncRunStore;
  readonly #held: HeldRemovalStore;
  readonly #facts: FactsSyncService;
  readonly #laterProblems: LaterProblems | undefined;

  constructor(options: {
    registry: SourceRegistry;
    leases: SyncLeases;
    runs: SyncRunStore;
    held: HeldRemovalStore;
    facts: FactsSyncService;
    laterProblems?: LaterProblems;
  }) {
    this.#registry = options.registry;
    this.#leases = options.leases;
    this.#runs = options.runs;
    this.#held = options.held;
    this.#facts = options.facts;
    this.#laterProblems = options.laterProblems;
  }

  /** In the order of the configuration. */
  async all(): Promise<SourceStatus[]> {
    await this.#leases.closeOrphans();
    const [states, held, counts, laterProblems] = await Promise.all([
      this.#runs.states(),
      this.#held.waiting(),
      this.#facts.counts(),
      this.#laterProblems?.all(),
    ]);
    const now = new Date();
    return this.#registry.all().map(source => {
      const state = withProblems(
        states.get(source.id) ?? {},
        laterProblems?.get(source.id) ?? [],
      );
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

function withProblems(
  state: SourceState,
  problems: SyncProblem[],
): SourceState {
  const add = (run: SyncRun | undefined) =>
    run && { ...run, problems: [...run.problems, ...problems] };
  return {
    ...state,
    lastRun: add(state.lastRun),
    lastFinishedRun: add(state.lastFinishedRun),
  };
}
