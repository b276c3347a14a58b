import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { resolve } from 'node:path';

jest.setTimeout(120_000);

const options = {
  directory: resolve(__dirname, '../../migrations'),
  tableName: 'mlops_provider_migrations',
};
const TABLES = ['mlops_provider_readings', 'mlops_provider_entities'];

describe.each(eachSupportedDatabase())(
  'migrations on %s',
  (_, createDatabase) => {
    it('go up, down and up again', async () => {
      const { knex } = await createDatabase();
      const tables = () =>
        Promise.all(TABLES.map(table => knex.schema.hasTable(table)));

      await knex.migrate.latest(options);
      expect(await tables()).toEqual([true, true]);
      await knex.migrate.rollback(options, true);
      expect(await tables()).toEqual([false, false]);
      await knex.migrate.latest(options);
      expect(await tables()).toEqual([true, true]);
    });
  },
);
