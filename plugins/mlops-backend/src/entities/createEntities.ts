import {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { Knex } from 'knex';
import { MlopsConfig } from '../config';
import { EntityOrigins } from '../origins/EntityOrigins';
import { AbsentReferences } from './owners/AbsentReferences';
import { CatalogReferences } from './owners/CatalogReferences';
import { CatalogWatch } from './projection/CatalogWatch';
import { EntityProjection } from './projection/EntityProjection';
import { EntityStore } from './store/EntityStore';
import { ProblemStore } from './store/ProblemStore';
import { ProjectionLease } from './store/ProjectionLease';

/** Topic of the event that tells the catalog to read the feed. */
const ENTITIES_CHANGED_TOPIC = 'mlops.entities.changed';

/** Puts the making of entities together; nothing runs before it is asked to. */
export function createProjection(options: {
  config: MlopsConfig;
  db: Knex;
  store: EntityStore;
  facts: FactsService;
  problems: ProblemStore;
  catalog: CatalogService;
  auth: AuthService;
  origins: EntityOrigins;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  /** Told when entities changed, before the catalog is. */
  onChanged: () => void;
}): EntityProjection {
  const { config, db, events, logger } = options;
  const references = new CatalogReferences(options);
  const absences = new AbsentReferences();
  const projection = new EntityProjection({
    store: options.store,
    facts: options.facts,
    problems: options.problems,
    lease: new ProjectionLease(db),
    references,
    absences,
    sources: config.sources,
    owners: config.owners,
    mapping: config.models,
    logger,
    onChanged: async () => {
      options.onChanged();
      await events.publish({ topic: ENTITIES_CHANGED_TOPIC, eventPayload: {} });
    },
  });
  const watch = new CatalogWatch({ references, absences, projection, logger });
  options.lifecycle.addShutdownHook(() => watch.close());
  return projection;
}

/**
 * Makes entities once after the start, and again when groups, users, systems
 * or declared entities of the catalog changed: a team that joins the catalog
 * gets its models without waiting for their source to change.
 */
export async function scheduleEntities(options: {
  scheduler: SchedulerService;
  projection: EntityProjection;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'mlops-entities',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 3 },
    timeout: { minutes: 15 },
    fn: signal => options.projection.projectIfCatalogChanged(signal),
  });
}
