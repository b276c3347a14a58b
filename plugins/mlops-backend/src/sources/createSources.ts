import {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { FactsSyncService } from '@mlops-portal/backstage-plugin-mlops-node';
import { Knex } from 'knex';
import { Registry } from 'prom-client';
import { MlopsConfig } from '../config';
import { ConnectorRegistry } from './ConnectorRegistry';
import { HeldRemovalStore } from './HeldRemovalStore';
import { OwnerNotifier } from './OwnerNotifier';
import { SourceMetrics } from './SourceMetrics';
import { SourceRegistry } from './SourceRegistry';
import { SourcesService } from './SourcesService';
import { LaterProblems, SourceStatusReader } from './SourceStatus';
import { SyncEvents } from './SyncEvents';
import { SyncLeases } from './SyncLeases';
import { SyncListener } from './SyncListener';
import { SyncRunner } from './SyncRunner';
import { SyncRunStore } from './SyncRunStore';
import { SyncSignals } from './SyncSignals';

/** A lease outlives this many missed renewals, which come once a second. */
const LEASE_MS = 60_000;
const PULSE_MS = 1000;

/** Everything about sources, put together. */
export interface Sources {
  registry: SourceRegistry;
  /** How sources do, whoever asks. */
  status: SourceStatusReader;
  service: SourcesService;
  runner: SyncRunner;
  runs: SyncRunStore;
  held: HeldRemovalStore;
  /** Told after each sync; add to it before the first one starts. */
  listeners: SyncListener[];
}

/** Puts sources together; nothing runs before it is scheduled. */
export async function createSources(options: {
  config: MlopsConfig;
  connectors: ConnectorRegistry;
  db: Knex;
  facts: FactsSyncService;
  metrics: Registry;
  permissions: PermissionsService;
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  notifications: NotificationService;
  laterProblems: LaterProblems;
  logger: LoggerService;
}): Promise<Sources> {
  const { config, db, facts, logger } = options;
  const registry = SourceRegistry.create({
    sources: config.sources,
    connectors: options.connectors,
    logger,
  });
  const leases = new SyncLeases(db, { leaseMs: LEASE_MS });
  const runs = new SyncRunStore(db);
  const held = new HeldRemovalStore(db);
  const status = new SourceStatusReader({
    registry,
    leases,
    runs,
    held,
    facts,
    laterProblems: options.laterProblems,
  });
  const listeners: SyncListener[] = [];
  const runner = new SyncRunner({
    facts,
    leases,
    runs,
    held,
    limits: config.removalGuard,
    listeners,
    observers: [
      new SourceMetrics(options.metrics, status),
      new SyncSignals(options.signals),
      new SyncEvents(options.events),
      new OwnerNotifier({
        notifications: options.notifications,
        status,
        runs,
        logger,
      }),
    ],
    logger,
    keepRuns: config.syncRuns.keepPerSource,
    pulseMs: PULSE_MS,
  });
  const service = new SourcesService({
    registry,
    status,
    leases,
    runs,
    held,
    runner,
    permissions: options.permissions,
    auditor: options.auditor,
  });
  await runs.register(registry.all().map(source => source.id));
  return { registry, status, service, runner, runs, held, listeners };
}
