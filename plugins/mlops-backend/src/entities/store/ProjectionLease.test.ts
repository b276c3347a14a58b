import {
  eachSupportedDatabase,
  TestDatabase,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { coreDatabase } from '../../database/coreDatabase';
import { ensureFeed, feed } from './feed';
import { ProjectionLease } from './ProjectionLease';

jest.setTimeout(60_000);

describe.each(eachSupportedDatabase())(
  'ProjectionLease on %s',
  (_, createDatabase) => {
    const { signal } = new AbortController();
    async function database(): Promise<TestDatabase['knex']> {
      const { database: service } = await createDatabase();
      const db = await coreDatabase(service);
      await ensureFeed(db);
      return db;
    }

    it('lets one replica work, and runs again for who asked meanwhile', async () => {
      const db = await database();
      let running = 0;
      let runs = 0;
      const work = async () => {
        running++;
        expect(running).toBe(1);
        await new Promise(resolve => setTimeout(resolve, 30));
        running--;
        runs++;
        return runs;
      };
      const replicas = [1, 2, 3].map(() => new ProjectionLease(db));
      const results = await Promise.all(
        replicas.map(replica => replica.run(work, signal)),
      );
      expect(results.some(result => result !== undefined)).toBe(true);
      expect(runs).toBeGreaterThanOrEqual(1);
      const row = await feed(db).first();
      expect(Number(row?.done)).toBe(3);
      expect(row?.lease_owner).toBeNull();
    });

    it('gives the lease back when the work fails', async () => {
      const db = await database();
      const failing = async () => {
        throw new Error('no catalog');
      };
      await expect(
        new ProjectionLease(db).run(failing, signal),
      ).rejects.toThrow('no catalog');
      expect(
        await new ProjectionLease(db).run(async () => 'done', signal),
      ).toBe('done');
    });

    it('takes over from a replica that is gone', async () => {
      const db = await database();
      await feed(db).update({ lease_owner: 'gone', lease_expires_at: 1 });
      expect(
        await new ProjectionLease(db).run(async () => 'done', signal),
      ).toBe('done');
    });

    it('does not wait for another longer than it is asked to', async () => {
      const db = await database();
      await feed(db).update({
        lease_owner: 'busy',
        lease_expires_at: Date.now() + 600_000,
      });
      await expect(
        new ProjectionLease(db).run(async () => 'x', AbortSignal.timeout(300)),
      ).rejects.toThrow();
    });
  },
);
