import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';

const directory = resolvePackagePath(
  '@mlops-portal/backstage-plugin-mlops-backend',
  'migrations',
);
const files = readdirSync(directory)
  .filter(file => file.endsWith('.js'))
  .sort();

async function ownTables(knex: Knex): Promise<string[]> {
  const names: string[] =
    knex.client.config.client === 'pg'
      ? await knex('pg_tables').where('schemaname', 'public').pluck('tablename')
      : await knex('sqlite_master').where('type', 'table').pluck('name');
  return names.filter(
    name => name.startsWith('mlops_') && !name.startsWith('knex_'),
  );
}

jest.setTimeout(60_000);

describe.each(eachSupportedDatabase())(
  'migrations of the core on %s',
  (_, createDatabase) => {
    it('go up and down again, one by one', async () => {
      const { knex } = await createDatabase();
      const options = { directory, tableName: 'knex_migrations_mlops' };
      const tablesBefore: string[][] = [];

      for (const file of files) {
        tablesBefore.push(await ownTables(knex));
        const [, [done]] = await knex.migrate.up(options);
        expect(done).toContain(file);
      }
      expect(await ownTables(knex)).toContain('mlops_sync_runs');

      for (const file of [...files].reverse()) {
        const [, [undone]] = await knex.migrate.down(options);
        expect(undone).toContain(file);
        expect((await ownTables(knex)).sort()).toEqual(
          tablesBefore.pop()?.sort(),
        );
      }
    });
  },
);
