import { SchedulerService } from '@backstage/backend-plugin-api';
import { FactsSyncService } from '@mlops-portal/backstage-plugin-mlops-node';
import { HeldRemovalStore } from './HeldRemovalStore';
import { SourceRegistry } from './SourceRegistry';
import { SyncRunner } from './SyncRunner';
import { SyncRunStore } from './SyncRunStore';

const DAY_MS = 24 * 60 * 60 * 1000;
const FORGET_AFTER_DAYS = 30;

/** Syncs every source on its schedule, once across all replicas. */
export async function scheduleSyncs(options: {
  scheduler: SchedulerService;
  registry: SourceRegistry;
  runner: SyncRunner;
}): Promise<void> {
  for (const source of options.registry.all()) {
    // A wrong configuration does not mend itself before the next start.
    if (source.problem) continue;
    await options.scheduler.scheduleTask({
      ...source.config.schedule.definition,
      id: `mlops-sync-${source.id}`,
      scope: 'global',
      fn: async signal => {
        const { done } = await options.runner.start(
          source,
          { trigger: 'schedule' },
          signal,
        );
        await done;
      },
    });
  }
}

/** Forgets, once a day, what nobody looks back to any more. */
export async function scheduleHousekeeping(options: {
  scheduler: SchedulerService;
  registry: SourceRegistry;
  runs: SyncRunStore;
  held: HeldRemovalStore;
  facts: FactsSyncService;
  historyDays: number;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'mlops-housekeeping',
    scope: 'global',
    frequency: { hours: 24 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    fn: () => keepHouse(options),
  });
}

/**
 * Drops old states of facts, and everything about sources that have been out of
 * the configuration for a month.
 */
export async function keepHouse(options: {
  registry: SourceRegistry;
  runs: SyncRunStore;
  held: HeldRemovalStore;
  facts: FactsSyncService;
  historyDays: number;
  now?: Date;
}): Promise<void> {
  const { registry, runs, held, facts } = options;
  const now = (options.now ?? new Date()).getTime();
  await runs.register(registry.all().map(source => source.id));
  await facts.pruneHistory(new Date(now - options.historyDays * DAY_MS));
  const since = new Date(now - FORGET_AFTER_DAYS * DAY_MS);
  for (const sourceId of await runs.abandoned(since)) {
    if (registry.find(sourceId)) continue;
    await facts.forgetSource(sourceId);
    await held.release(sourceId);
    await runs.forgetSource(sourceId);
  }
}
