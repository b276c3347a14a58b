import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { ConfiguredSource } from './ConfiguredSource';
import { SourceStatusReader } from './SourceStatus';
import { SyncObserver } from './SyncObserver';

/**
 * Metrics of sources. Counters count what this replica did; gauges are read from
 * the database when they are asked for, so every replica gives the same.
 */
export class SourceMetrics implements SyncObserver {
  readonly #duration: Histogram<'source' | 'connector' | 'outcome'>;
  readonly #syncs: Counter<'source' | 'connector' | 'outcome'>;

  constructor(registry: Registry, status: SourceStatusReader) {
    const registers = [registry];
    const labelNames = ['source', 'connector', 'outcome'] as const;
    this.#duration = new Histogram({
      name: 'mlops_source_sync_duration_seconds',
      help: 'How long syncs took',
      labelNames,
      buckets: [1, 5, 15, 60, 300, 900, 3600],
      registers,
    });
    this.#syncs = new Counter({
      name: 'mlops_source_syncs_total',
      help: 'Syncs that ended, by outcome',
      labelNames,
      registers,
    });

    // One look at the database fills all gauges of one scrape.
    let refreshing: Promise<void> | undefined;
    const collect = () => {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    };
    const age = new Gauge({
      name: 'mlops_source_last_success_age_seconds',
      help: 'Time since the last complete sync began; absent before the first',
      labelNames: ['source'] as const,
      registers,
      collect,
    });
    const facts = new Gauge({
      name: 'mlops_source_facts',
      help: 'Facts known of a source, by type',
      labelNames: ['source', 'type'] as const,
      registers,
      collect,
    });
    const failing = new Gauge({
      name: 'mlops_source_failing',
      help: '1 when the last sync of a source failed',
      labelNames: ['source'] as const,
      registers,
      collect,
    });
    const held = new Gauge({
      name: 'mlops_source_held_removal_facts',
      help: 'Facts whose removal waits for an operator',
      labelNames: ['source'] as const,
      registers,
      collect,
    });

    async function refresh(): Promise<void> {
      const statuses = await status.all();
      for (const gauge of [age, facts, failing, held]) gauge.reset();
      for (const { source, state, counts, health, heldRemoval } of statuses) {
        const labels = { source: source.id };
        failing.set(labels, health === 'failing' ? 1 : 0);
        held.set(labels, heldRemoval?.removed ?? 0);
        if (state.lastSuccessAt) {
          const ageMs = Date.now() - Date.parse(state.lastSuccessAt);
          age.set(labels, ageMs / 1000);
        }
        for (const [type, count] of Object.entries(counts)) {
          facts.set({ ...labels, type }, count);
        }
      }
    }
  }

  onEnded(run: SyncRun, source: ConfiguredSource): void {
    const labels = {
      source: source.id,
      connector: source.config.connector,
      outcome: run.outcome,
    };
    this.#syncs.inc(labels);
    if (run.endedAt) {
      const ms = Date.parse(run.endedAt) - Date.parse(run.startedAt);
      this.#duration.observe(labels, ms / 1000);
    }
  }
}
