import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import { DatabaseFactsStore } from '@mlops-portal/backstage-plugin-mlops-node';
import { TestDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { readMlopsConfig } from '../../config';
import { coreDatabase } from '../../database/coreDatabase';
import { EntityOrigins } from '../../origins/EntityOrigins';
import { AbsentReferences } from '../owners/AbsentReferences';
import { CatalogReferences } from '../owners/CatalogReferences';
import { EntityProjection } from '../projection/EntityProjection';
import { EntityStore } from '../store/EntityStore';
import { ProblemStore } from '../store/ProblemStore';
import { ProjectionLease } from '../store/ProjectionLease';

/** Groups and users that every test's catalog has. */
export const organisation: Entity[] = [
  group('team-routes'),
  group('risk'),
  group('platform'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mina', namespace: 'default' },
    spec: { profile: { email: 'Mina@example.com' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'flights', namespace: 'default' },
    spec: { owner: 'group:default/team-routes' },
  },
];

function group(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}

/** The real projection over a real database, and a catalog in memory. */
export async function projectionHarness(options: {
  database: TestDatabase;
  mlops?: object;
  entities?: Entity[];
}) {
  const db = await coreDatabase(options.database.database);
  const facts = await DatabaseFactsStore.create({
    database: options.database.database,
  });
  const store = await EntityStore.create(db);
  const problems = new ProblemStore(db);
  const logger = mockServices.logger.mock();
  let now = Date.now();
  const absences = new AbsentReferences({ now: () => now });
  const signal = new AbortController().signal;

  function projection(mlops: object = {}, entities?: Entity[]) {
    const config = readMlopsConfig(
      mockServices.rootConfig({
        data: {
          mlops: {
            owners: { default: 'group:default/platform' },
            sources: [{ id: 'mlflow', connector: 'mlflow' }],
            ...options.mlops,
            ...mlops,
          },
        },
      }),
    );
    return new EntityProjection({
      facts,
      store,
      problems,
      lease: new ProjectionLease(db),
      absences,
      references: new CatalogReferences({
        catalog: catalogServiceMock({
          entities: entities ?? options.entities ?? organisation,
        }),
        auth: mockServices.auth(),
        origins: new EntityOrigins(config.claims),
      }),
      sources: config.sources,
      owners: config.owners,
      mapping: config.models,
      logger,
    });
  }

  return {
    db,
    facts,
    store,
    problems,
    projection,
    logger,
    /** Puts facts in and makes entities of them. */
    async bring(source: string, input: FactInput[]) {
      await facts.put(source, input);
      return projection().project(signal);
    },
    async forget(source: string, type: FactInput['type'], keys: string[]) {
      await facts.startReading(source).remove(type, keys);
      return projection().project(signal);
    },
    /** Looks at a catalog that still does not have what is awaited. */
    confirmAbsences() {
      now += 3_600_000;
      return absences.look({ fingerprint: '', owners: new Set() });
    },
    project: (mlops?: object, entities?: Entity[]) =>
      projection(mlops, entities).project(signal),
    /** Everything the catalog is to have, by reference. */
    async entities(): Promise<Map<string, Entity>> {
      const entities = new Map<string, Entity>();
      let since = 0;
      for (;;) {
        const page = await store.changes({ since, limit: 1000 });
        for (const item of page.items) {
          if (item.op === 'remove') {
            entities.delete(item.ref);
          } else {
            const { kind, metadata } = item.entity as unknown as Entity;
            entities.set(
              `${kind}:${metadata.namespace}/${metadata.name}`.toLocaleLowerCase(
                'en-US',
              ),
              item.entity as unknown as Entity,
            );
          }
        }
        since = page.nextSince;
        if (!page.more) return entities;
      }
    },
  };
}
