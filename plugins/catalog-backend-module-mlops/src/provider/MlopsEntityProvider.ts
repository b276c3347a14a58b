import {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { MlopsApi } from '@mlops-portal/backstage-plugin-mlops-common';
import { Backoff } from './Backoff';
import { readEntityChanges, ReadingOutcome } from './readEntityChanges';
import { Reading, ReadingStore } from './ReadingStore';
import { RefusalLog } from './RefusalLog';

const PROVIDER_NAME = 'mlops';
const TASK_ID = 'mlops-entity-changes';
const PAGE_SIZE = 500;
const SAMPLE_SIZE = 20;

/** Topics that announce new entity changes. */
const TOPICS = ['mlops.sync.completed', 'mlops.entities.changed'];

/** What the provider needs; durations have their defaults in the module. */
export interface MlopsEntityProviderOptions {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  mlops: Pick<MlopsApi, 'getEntityChanges'>;
  scheduler: SchedulerService;
  store: ReadingStore;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How often everything is compared, however little has changed. */
  reconcileEvery: HumanDuration;
  now?: () => Date;
}

/** Keeps the catalog in step with the entities of the MLOps backend. */
export class MlopsEntityProvider implements EntityProvider {
  readonly #options: MlopsEntityProviderOptions;
  readonly #backoff: Backoff;
  readonly #refusals: RefusalLog;
  readonly #now: () => Date;
  #connection?: EntityProviderConnection;
  #catalogChecked = false;

  constructor(options: MlopsEntityProviderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#backoff = new Backoff(this.#now);
    this.#refusals = new RefusalLog(options.logger);
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.scheduler.scheduleTask({
      ...this.#options.schedule,
      id: TASK_ID,
      fn: signal => this.run(signal),
    });
    await this.#options.events.subscribe({
      id: TASK_ID,
      topics: TOPICS,
      onEvent: () => this.#onChange(),
    });
  }

  /** Reads what is new, unless an earlier failure asks for patience. */
  async run(signal?: AbortSignal): Promise<void> {
    const connection = this.#connection;
    if (!connection) {
      throw new Error('The entity provider is not connected to the catalog');
    }
    if (this.#backoff.isWaiting()) {
      return;
    }
    try {
      const outcome = await readEntityChanges({
        store: this.#options.store,
        connection,
        fetchPage: since => this.#fetchPage(since, signal),
        startOver: reading => this.#mustStartOver(reading),
        now: this.#now,
      });
      this.#succeed(outcome);
    } catch (error) {
      if (!signal?.aborted) {
        this.#fail(toError(error));
      }
    }
  }

  async #fetchPage(since: number, signal?: AbortSignal) {
    const { auth, mlops } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'mlops',
    });
    return mlops.getEntityChanges(
      { since, limit: PAGE_SIZE },
      { token, signal },
    );
  }

  async #mustStartOver(reading: Reading): Promise<boolean> {
    const age = this.#now().getTime() - Date.parse(reading.startedAt);
    if (age >= durationToMilliseconds(this.#options.reconcileEvery)) {
      return true;
    }
    if (this.#catalogChecked) {
      return false;
    }
    const evicted = await this.#isEvicted();
    this.#catalogChecked = true;
    return evicted;
  }

  /**
   * Whether the catalog has dropped what was given to it, as it does while
   * the provider is not installed.
   */
  async #isEvicted(): Promise<boolean> {
    const { auth, catalog, store } = this.#options;
    const sample = await store.sample(SAMPLE_SIZE);
    if (sample.length === 0) {
      return false;
    }
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: sample.map(({ ref }) => ref), fields: ['kind'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.every(item => item === undefined);
  }

  #succeed(outcome: ReadingOutcome): void {
    const { logger } = this.#options;
    if (outcome.fromStart) {
      // The catalog has everything now, though not all of it processed yet.
      this.#catalogChecked = true;
    }
    if (this.#backoff.succeed()) {
      logger.info('The MLOps backend answers again');
    }
    if (outcome.upserted > 0 || outcome.removed > 0) {
      logger.info(
        `Gave the catalog ${outcome.upserted} new or changed entities and took away ${outcome.removed}`,
      );
    }
    this.#refusals.report(outcome);
  }

  #fail(error: Error): void {
    const { first, waitSeconds } = this.#backoff.fail();
    const message = `Entity changes of the MLOps backend cannot be read, entities stay as they are; next try in ${waitSeconds} s: ${error.message}`;
    if (first) {
      this.#options.logger.warn(message);
    } else {
      this.#options.logger.debug(message);
    }
  }

  async #onChange(): Promise<void> {
    this.#backoff.reset();
    try {
      await this.#options.scheduler.triggerTask(TASK_ID);
    } catch (error) {
      // Most likely it runs at this moment, and reads the change as well.
      this.#options.logger.debug(
        `The next scheduled run reads the entity changes: ${
          toError(error).message
        }`,
      );
    }
  }
}
