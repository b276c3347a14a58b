import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrated = new WeakMap<Knex, Promise<void>>();

/**
 * The plugin's database with the tables of facts in it. Several services ask
 * for it while a backend starts; the tables are made once.
 */
export async function factsDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  if (database.migrations?.skip) return db;
  let done = migrated.get(db);
  if (!done) {
    done = db.migrate
      .latest({
        directory: resolvePackagePath(
          '@mlops-portal/backstage-plugin-mlops-node',
          'migrations',
        ),
        tableName: 'knex_migrations_mlops_facts',
      })
      .then(() => undefined);
    migrated.set(db, done);
    done.catch(() => migrated.delete(db));
  }
  await done;
  return db;
}
