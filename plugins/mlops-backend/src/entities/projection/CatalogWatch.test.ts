import { mockServices } from '@backstage/backend-test-utils';
import { AbsentReferences } from '../owners/AbsentReferences';
import { KnownReferences } from '../owners/KnownReferences';
import { CatalogWatch } from './CatalogWatch';

const nothing: KnownReferences = {
  owners: new Set(),
  emails: new Map(),
  systems: new Set(),
  domains: new Set(),
  declared: new Set(),
  claims: new Map(),
  refusedClaims: new Map(),
  fingerprint: 'nothing',
};
const organisation: KnownReferences = {
  ...nothing,
  owners: new Set(['group:default/a']),
  fingerprint: 'organisation',
};

/** A watch whose runs miss what `wanted` has and the catalog has not. */
function setUp(wanted: string[], start: KnownReferences) {
  const state = { catalog: start, down: false, looks: 0, runs: 0 };
  const absences = new AbsentReferences();
  let projected = '';
  const run = async () => {
    state.runs++;
    projected = state.catalog.fingerprint;
    absences.note(state.catalog);
    absences.replace(
      new Set(wanted.filter(ref => !state.catalog.owners.has(ref))),
    );
    return undefined;
  };
  const logger = mockServices.logger.mock();
  const watch = new CatalogWatch({
    absences,
    logger,
    references: {
      get: async () => {
        state.looks++;
        if (state.down) throw new Error('down');
        return state.catalog;
      },
    },
    projection: {
      project: run,
      projectIfCatalogChanged: async () => {
        if (projected !== state.catalog.fingerprint) await run();
      },
    },
  });
  return { state, absences, watch, run, logger };
}

describe('CatalogWatch', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('makes entities anew within seconds of what they name arriving', async () => {
    const { state, absences, run } = setUp(['group:default/a'], nothing);
    await run();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state).toMatchObject({ looks: 2, runs: 1 });
    state.catalog = organisation;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(state).toMatchObject({ looks: 3, runs: 2 });
    expect(absences.anyAwaited).toBe(false);
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(state).toMatchObject({ looks: 3, runs: 2 });
  });

  it('gives up on what never comes, runs once more to tell, then rests', async () => {
    const { state, absences, run } = setUp(['ghosts'], organisation);
    await run();
    await jest.advanceTimersByTimeAsync(14_900);
    expect(absences.isConfirmed('ghosts')).toBe(false);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(absences.isConfirmed('ghosts')).toBe(true);
    expect(state).toMatchObject({ looks: 4, runs: 2 });
    await run();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(state).toMatchObject({ looks: 4, runs: 3 });
  });

  it('never looks while everything is found', async () => {
    const { state, run } = setUp(['group:default/a'], organisation);
    await run();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(state).toMatchObject({ looks: 0, runs: 1 });
  });

  it('outlives a catalog that does not answer', async () => {
    const { state, run, logger } = setUp(['group:default/a'], nothing);
    await run();
    state.down = true;
    await jest.advanceTimersByTimeAsync(3_500);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('down'));
    state.down = false;
    state.catalog = organisation;
    await jest.advanceTimersByTimeAsync(4_000);
    expect(state.runs).toBe(2);
  });

  it('does nothing more once it is closed', async () => {
    const { state, watch, run } = setUp(['ghosts'], nothing);
    await run();
    await watch.close();
    await run();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(state).toMatchObject({ looks: 0, runs: 2 });
  });
});
