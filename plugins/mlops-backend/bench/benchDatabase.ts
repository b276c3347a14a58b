import { testPostgres } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database on disk that goes when the bench ends. */
export async function benchDatabase(
  kind: string,
): Promise<{ knex: Knex; drop(): Promise<void> }> {
  if (kind === 'postgres') {
    const knex = knexFactory({
      client: 'pg',
      connection: await testPostgres(),
    });
    return { knex, drop: () => knex.destroy() };
  }
  if (kind !== 'sqlite') {
    throw new Error(`There is no database "${kind}"; use sqlite or postgres`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'mlops-bench-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: join(folder, 'bench.sqlite'),
    useNullAsDefault: true,
    // As Backstage opens SQLite.
    pool: { min: 1, max: 1 },
  });
  return {
    knex,
    drop: async () => {
      await knex.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
