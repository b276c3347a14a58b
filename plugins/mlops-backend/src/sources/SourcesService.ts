import {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  ConnectionTest,
  Source,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import type { Request } from 'express';
import { ConfiguredSource } from './ConfiguredSource';
import { HeldRemovalStore } from './HeldRemovalStore';
import {
  assertMayConfirmRemoval,
  assertMayRead,
  assertMaySync,
  SourceAccess,
  sourceAccess,
} from './SourceAccess';
import { HEALTH_ORDER } from './sourceHealth';
import { SourceRegistry } from './SourceRegistry';
import { SourceStatus, SourceStatusReader } from './SourceStatus';
import { SyncLeases } from './SyncLeases';
import { SyncRunner } from './SyncRunner';
import { SyncRunStore } from './SyncRunStore';
import { testConnection } from './testConnection';

const LISTED_RUNS = 50;

/** Who asks, and how. */
export interface SourceCaller {
  credentials: BackstageCredentials;
  /** The HTTP request, for the audit log. */
  request?: Request;
  /** How a sync that this starts was triggered. */
  trigger?: 'manual' | 'action';
}

/** What callers may see of sources and do with them. */
export class SourcesService {
  readonly #registry: SourceRegistry;
  readonly #status: SourceStatusReader;
  readonly #leases: SyncLeases;
  readonly #runs: SyncRunStore;
  readonly #held: HeldRemovalStore;
  readonly #runner: SyncRunner;
  readonly #permissions: PermissionsService;
  readonly #auditor: AuditorService;

  constructor(options: {
    registry: SourceRegistry;
    status: SourceStatusReader;
    leases: SyncLeases;
    runs: SyncRunStore;
    held: HeldRemovalStore;
    runner: SyncRunner;
    permissions: PermissionsService;
    auditor: AuditorService;
  }) {
    this.#registry = options.registry;
    this.#status = options.status;
    this.#leases = options.leases;
    this.#runs = options.runs;
    this.#held = options.held;
    this.#runner = options.runner;
    this.#permissions = options.permissions;
    this.#auditor = options.auditor;
  }

  /** Worst first. */
  async list(caller: SourceCaller): Promise<Source[]> {
    const access = await this.#access(caller);
    const statuses = await this.#status.all();
    return statuses
      .filter(({ source }) => access.mayRead(source))
      .map(status => toSource(status, access))
      .sort(
        (a, b) =>
          HEALTH_ORDER.indexOf(a.health) - HEALTH_ORDER.indexOf(b.health),
      );
  }

  async get(id: string, caller: SourceCaller): Promise<Source> {
    const access = await this.#access(caller);
    assertMayRead(access, this.#registry.get(id));
    return toSource(await this.#status.get(id), access);
  }

  async runs(id: string, caller: SourceCaller): Promise<SyncRun[]> {
    assertMayRead(await this.#access(caller), this.#registry.get(id));
    await this.#leases.closeOrphans();
    return this.#runs.list(id, LISTED_RUNS);
  }

  /** Starts a sync; while one runs already, that one is the answer. */
  async sync(id: string, caller: SourceCaller): Promise<SyncRun> {
    const source = this.#registry.get(id);
    assertMaySync(await this.#access(caller), source);
    if (source.problem) throw new InputError(source.problem);
    return this.#audited('source-sync', 'low', id, caller, {}, async () => {
      const { run } = await this.#start(source, caller);
      return run;
    });
  }

  /** Asks the sync that runs to stop, wherever it runs. */
  async cancel(id: string, caller: SourceCaller): Promise<Source> {
    assertMaySync(await this.#access(caller), this.#registry.get(id));
    await this.#audited('source-cancel', 'low', id, caller, {}, () =>
      this.#runner.cancel(id),
    );
    return this.get(id, caller);
  }

  async test(
    id: string,
    caller: SourceCaller,
    signal: AbortSignal,
  ): Promise<ConnectionTest> {
    const source = this.#registry.get(id);
    assertMaySync(await this.#access(caller), source);
    return testConnection(source, signal);
  }

  /**
   * Lets a held removal through: a new sync starts and removes those of the
   * held facts that are still missing.
   *
   * @throws ConflictError when something else is held by now
   */
  async confirmRemoval(
    id: string,
    heldId: string,
    caller: SourceCaller,
  ): Promise<Source> {
    const source = this.#registry.get(id);
    assertMayConfirmRemoval(await this.#access(caller), source);
    const meta = { heldRemovalId: heldId };
    await this.#audited(
      'source-confirm-removal',
      'high',
      id,
      caller,
      meta,
      async () => {
        await this.#held.confirm({
          sourceId: id,
          heldId,
          by: principalOf(caller.credentials),
        });
        await this.#start(source, caller);
      },
    );
    return this.get(id, caller);
  }

  #access({ credentials }: SourceCaller): Promise<SourceAccess> {
    return sourceAccess(this.#permissions, credentials);
  }

  #start(source: ConfiguredSource, caller: SourceCaller) {
    return this.#runner.start(source, {
      trigger: caller.trigger ?? 'manual',
      triggeredBy: principalOf(caller.credentials),
    });
  }

  async #audited<T>(
    eventId: string,
    severityLevel: 'low' | 'high',
    sourceId: string,
    caller: SourceCaller,
    meta: Record<string, string>,
    operation: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel,
      request: caller.request,
      meta: { sourceId, by: principalOf(caller.credentials), ...meta },
    });
    try {
      const result = await operation();
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}

function principalOf({ principal }: BackstageCredentials): string {
  if (typeof principal === 'object' && principal !== null) {
    if ('userEntityRef' in principal) return String(principal.userEntityRef);
    if ('subject' in principal) return String(principal.subject);
  }
  return 'unknown';
}

function toSource(status: SourceStatus, access: SourceAccess): Source {
  const { source, state, heldRemoval } = status;
  const { config, connector } = source;
  return {
    id: source.id,
    title: source.title,
    connector: config.connector,
    connectorTitle: connector?.title ?? config.connector,
    connectorStatus: connector?.status ?? 'stable',
    owner: config.owner,
    address: source.address,
    factTypes: connector?.factTypes ?? [],
    health: status.health,
    healthReason: status.healthReason,
    periodSeconds: config.schedule.periodSeconds,
    lastSuccessAt: state.lastSuccessAt,
    lastRun: state.lastRun,
    counts: status.counts,
    heldRemoval,
    simulated: config.simulated,
    may: {
      sync: access.maySync(source),
      confirmRemoval: access.mayConfirmRemoval(source),
    },
  };
}
