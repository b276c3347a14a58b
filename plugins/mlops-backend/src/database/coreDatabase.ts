import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** The plugin's database with the tables of the core in it. */
export async function coreDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await db.migrate.latest({
      directory: resolvePackagePath(
        '@mlops-portal/backstage-plugin-mlops-backend',
        'migrations',
      ),
      tableName: 'knex_migrations_mlops',
    });
  }
  return db;
}
