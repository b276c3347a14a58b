import { mockServices } from '@backstage/backend-test-utils';
import { runFact } from '../entities/__testUtils__/facts';
import { OnDemandRuns } from './OnDemandRuns';

describe('OnDemandRuns', () => {
  function setUp(ask: () => Promise<string[]>) {
    let now = 0;
    const runArtifacts = jest.fn(ask);
    const runs = new OnDemandRuns({
      find: id => (id === 'lab' ? { runArtifacts } : undefined),
      logger: mockServices.logger.mock(),
      now: () => now,
    });
    return {
      runArtifacts,
      runs,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }
  const run = runFact('r').data;

  it('asks once for many who want to know', async () => {
    const t = setUp(async () => ['model/MLmodel']);
    const answers = await Promise.all(
      [1, 2, 3].map(() => t.runs.artifacts('lab', run)),
    );
    expect(answers[2]).toEqual({ answered: true, value: ['model/MLmodel'] });
    expect(t.runArtifacts).toHaveBeenCalledTimes(1);
  });

  it('asks again when the run has gone on', async () => {
    const t = setUp(async () => []);
    await t.runs.artifacts('lab', { ...run, status: 'running' });
    await t.runs.artifacts('lab', run);
    expect(t.runArtifacts).toHaveBeenCalledTimes(2);
  });

  it('tries a failure again soon, and does not throw', async () => {
    let down = true;
    const t = setUp(async () => {
      if (down) throw new Error('refused');
      return [];
    });
    expect(await t.runs.artifacts('lab', run)).toEqual({ answered: false });
    down = false;
    t.pass(29_000);
    expect(await t.runs.artifacts('lab', run)).toEqual({ answered: false });
    t.pass(2_000);
    expect(await t.runs.artifacts('lab', run)).toEqual({
      answered: true,
      value: [],
    });
  });

  it('knows nothing of sources that cannot be asked', async () => {
    const t = setUp(async () => []);
    expect(await t.runs.artifacts('other', run)).toEqual({ answered: false });
    expect(await t.runs.run('lab', 'r')).toEqual({ answered: false });
  });
});
