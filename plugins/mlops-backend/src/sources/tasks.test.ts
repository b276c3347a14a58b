import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { FakeSystem, model, names } from './__testUtils__/FakeSystem';
import { Replica } from './__testUtils__/Replica';
import { keepHouse } from './tasks';

jest.setTimeout(60_000);

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000);

describe.each(eachSupportedDatabase())('Housekeeping on %s', (_, create) => {
  async function setUp() {
    const database = await create();
    const system = new FakeSystem();
    const replica = await Replica.start(database, system);
    const keep = (now: Date) => keepHouse({ ...replica, historyDays: 10, now });
    return { database, system, replica, keep };
  }

  it('forgets old states of facts, not the facts', async () => {
    const { system, replica, keep } = await setUp();
    const history = async () =>
      (await replica.facts.history('model', { source: 's', key: 'm-000' }))
        .length;
    system.setModels(names(1));
    await replica.sync();
    system.models = [model('m-000', 'changed')];
    await replica.sync();

    await keep(inDays(9));
    expect(await history()).toBe(2);

    await keep(inDays(11));
    expect(await history()).toBe(1);
    expect(await replica.modelNames()).toEqual(['m-000']);
  });

  it('forgets a source a month after it left the configuration', async () => {
    const { database, system, replica, keep } = await setUp();
    system.setModels(names(10));
    await replica.sync();
    system.setModels([]);
    await replica.sync();
    // What is called `s` now was another source before.
    for (const [table, column] of [
      ['mlops_facts', 'source'],
      ['mlops_sources', 'source_id'],
      ['mlops_sync_runs', 'source_id'],
      ['mlops_held_removals', 'source_id'],
      ['mlops_held_removal_keys', 'source_id'],
    ]) {
      await database.knex(table).update({ [column]: 'left' });
    }

    await keep(inDays(29));
    expect(await replica.modelNames()).toHaveLength(10);

    await keep(inDays(31));
    expect(await replica.modelNames()).toEqual([]);
    expect(await replica.runs.list('left', 10)).toEqual([]);
    expect(await replica.held.get('left')).toBeUndefined();
    expect(await database.knex('mlops_held_removal_keys')).toEqual([]);
  });

  it('never forgets a source that is configured', async () => {
    const { system, replica, keep } = await setUp();
    system.setModels(names(2));
    await replica.sync();

    await keep(inDays(400));

    expect(await replica.modelNames()).toHaveLength(2);
    expect(await replica.runs.list('s', 10)).toHaveLength(1);
  });
});
