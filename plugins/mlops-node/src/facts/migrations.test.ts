import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readdirSync } from 'node:fs';
import { eachSupportedDatabase } from '../testUtils/databases';
import { DatabaseFactsStore } from './DatabaseFactsStore';

const directory = resolvePackagePath(
  '@mlops-portal/backstage-plugin-mlops-node',
  'migrations',
);
const files = readdirSync(directory).sort();

describe.each(eachSupportedDatabase())(
  'migrations of facts on %s',
  (_, createDatabase) => {
    it('go up and down again, one by one', async () => {
      const { knex } = await createDatabase();
      const options = { directory, tableName: 'knex_migrations_mlops_facts' };

      for (const file of files) {
        const [, [done]] = await knex.migrate.up(options);
        expect(done).toContain(file);
      }
      expect(await knex.schema.hasTable('mlops_facts')).toBe(true);

      for (const file of [...files].reverse()) {
        const [, [undone]] = await knex.migrate.down(options);
        expect(undone).toContain(file);
      }
      expect(await knex.schema.hasTable('mlops_facts')).toBe(false);
      expect(await knex.schema.hasTable('mlops_fact_history')).toBe(false);
    });

    it('run once however many services ask at the same time', async () => {
      const { knex, database } = await createDatabase();

      await Promise.all([
        DatabaseFactsStore.create({ database }),
        DatabaseFactsStore.create({ database }),
      ]);

      expect(await knex('knex_migrations_mlops_facts')).toHaveLength(
        files.length,
      );
    });

    it('do not run when the operator runs them', async () => {
      const { knex } = await createDatabase();

      await DatabaseFactsStore.create({
        database: {
          getClient: async () => knex,
          migrations: { skip: true },
        },
      });

      expect(await knex.schema.hasTable('mlops_facts')).toBe(false);
    });
  },
);
