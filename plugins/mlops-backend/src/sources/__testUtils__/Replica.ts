import { mockServices } from '@backstage/backend-test-utils';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { DatabaseFactsStore } from '@mlops-portal/backstage-plugin-mlops-node';
import { TestDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { readMlopsConfig } from '../../config';
import { coreDatabase } from '../../database/coreDatabase';
import { ConfiguredSource } from '../ConfiguredSource';
import { ConnectorRegistry } from '../ConnectorRegistry';
import { HeldRemovalStore } from '../HeldRemovalStore';
import { SourceRegistry } from '../SourceRegistry';
import { SourceStatus, SourceStatusReader } from '../SourceStatus';
import { SyncLeases } from '../SyncLeases';
import { SyncCompleted, SyncListener } from '../SyncListener';
import { SyncObserver } from '../SyncObserver';
import { SyncRunner } from '../SyncRunner';
import { SyncRunStore } from '../SyncRunStore';
import { FakeSystem } from './FakeSystem';

/** One backend process with a source called `s`, on a database it may share. */
export class Replica {
  readonly told: SyncCompleted[] = [];
  /** What the listener does beside taking notes. */
  onTold: SyncListener['onSyncCompleted'] = async () => undefined;

  private constructor(
    readonly facts: DatabaseFactsStore,
    readonly leases: SyncLeases,
    readonly runs: SyncRunStore,
    readonly held: HeldRemovalStore,
    readonly status: SourceStatusReader,
    readonly registry: SourceRegistry,
    readonly source: ConfiguredSource,
    readonly runner: SyncRunner,
  ) {}

  static async start(
    { database }: TestDatabase,
    system: FakeSystem,
    options: {
      source?: object;
      leaseMs?: number;
      pulseMs?: number;
      observers?: SyncObserver[];
    } = {},
  ): Promise<Replica> {
    const logger = mockServices.logger.mock();
    const config = readMlopsConfig(
      mockServices.rootConfig({
        data: {
          mlops: {
            sources: [
              {
                id: 's',
                connector: 'fake',
                config: { token: 't' },
                ...options.source,
              },
            ],
          },
        },
      }),
    );
    const connectors = new ConnectorRegistry();
    connectors.addConnector(system.connector);
    const registry = SourceRegistry.create({
      sources: config.sources,
      connectors,
      logger,
    });
    const db = await coreDatabase(database);
    const facts = await DatabaseFactsStore.create({ database });
    const leases = new SyncLeases(db, { leaseMs: options.leaseMs ?? 60_000 });
    const runs = new SyncRunStore(db);
    const held = new HeldRemovalStore(db);
    const listeners: SyncListener[] = [];
    const runner = new SyncRunner({
      facts,
      leases,
      runs,
      held,
      limits: config.removalGuard,
      listeners,
      observers: options.observers ?? [],
      logger,
      keepRuns: config.syncRuns.keepPerSource,
      pulseMs: options.pulseMs ?? 20,
    });
    const replica = new Replica(
      facts,
      leases,
      runs,
      held,
      new SourceStatusReader({ registry, leases, runs, held, facts }),
      registry,
      registry.get('s'),
      runner,
    );
    listeners.push({
      onSyncCompleted: async (sync, context) => {
        replica.told.push(sync);
        await replica.onTold(sync, context);
      },
    });
    return replica;
  }

  /** Syncs to the end. */
  async sync(): Promise<SyncRun> {
    const { run, done } = await this.runner.start(this.source, {
      trigger: 'manual',
    });
    await done;
    return (await this.runs.get(run.id))!;
  }

  async modelNames(): Promise<string[]> {
    const { facts } = await this.facts.list('model', { limit: 5000 });
    return facts.map(fact => fact.key);
  }

  health(): Promise<SourceStatus> {
    return this.status.get('s');
  }
}
