import {
  HeldRemoval,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { judgeHealth } from './sourceHealth';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const minutesAgo = (minutes: number) =>
  new Date(NOW.getTime() - minutes * 60_000).toISOString();

const run: SyncRun = {
  id: 'r',
  sourceId: 's',
  trigger: 'schedule',
  startedAt: minutesAgo(1),
  endedAt: minutesAgo(1),
  outcome: 'succeeded',
  pages: 1,
  requests: 1,
  counts: {},
  problems: [],
};
const ok = { lastFinishedRun: run, lastSuccessAt: minutesAgo(1) };
const heldRemoval: HeldRemoval = {
  id: 'h',
  reason: 'too-many',
  detectedAt: minutesAgo(1),
  total: 10,
  removed: 7,
  samples: ['a'],
};
const judge = (options: Partial<Parameters<typeof judgeHealth>[0]>) =>
  judgeHealth({ state: ok, periodSeconds: 600, now: NOW, ...options });

describe('judgeHealth', () => {
  it('is ok after a sync without problems', () => {
    expect(judge({})).toEqual({ health: 'ok' });
  });

  it('is never before the first sync has ended', () => {
    expect(judge({ state: {} }).health).toBe('never');
  });

  it('warns with the first problem', () => {
    const problems: SyncRun['problems'] = [
      {
        level: 'warning',
        message: 'An item was malformed',
        count: 2,
        samples: [],
      },
    ];
    expect(
      judge({ state: { ...ok, lastFinishedRun: { ...run, problems } } }),
    ).toEqual({ health: 'warning', healthReason: 'An item was malformed' });
  });

  it('is stale after two periods, not before', () => {
    const at = (minutes: number) =>
      judge({ state: { ...ok, lastSuccessAt: minutesAgo(minutes) } }).health;
    expect(at(20)).toBe('ok');
    expect(at(21)).toBe('stale');
  });

  it('is held while a removal waits, in words that have the numbers', () => {
    expect(judge({ heldRemoval })).toEqual({
      health: 'held',
      healthReason: expect.stringContaining('7 of 10 are missing'),
    });
    expect(
      judge({ heldRemoval: { ...heldRemoval, reason: 'empty' } }).healthReason,
    ).toMatch(/empty list where 10 were known/);
  });

  it('fails with the error of the last sync, whatever else is wrong', () => {
    const failed: SyncRun = { ...run, outcome: 'failed', error: 'HTTP 401' };
    expect(
      judge({
        state: { lastFinishedRun: failed, lastSuccessAt: minutesAgo(500) },
        heldRemoval,
      }),
    ).toEqual({ health: 'failing', healthReason: 'HTTP 401' });
  });

  it('fails with what is wrong in the configuration', () => {
    expect(judge({ problem: 'mlops.sources[0].connector: no' })).toEqual({
      health: 'failing',
      healthReason: 'mlops.sources[0].connector: no',
    });
  });
});
