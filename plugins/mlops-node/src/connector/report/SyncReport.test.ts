import { SyncReport } from './SyncReport';

describe('SyncReport', () => {
  it('adds up equal messages and keeps a few samples', () => {
    const report = new SyncReport();
    for (let i = 0; i < 25; i++) {
      report.warn('A model was left out', { sample: `m${i}`, hint: 'Fix it' });
    }
    report.error('The list ended early');

    expect(report.snapshot().problems).toEqual([
      {
        level: 'error',
        message: 'The list ended early',
        count: 1,
        samples: [],
      },
      {
        level: 'warning',
        message: 'A model was left out',
        count: 25,
        samples: Array.from({ length: 10 }, (_, i) => `m${i}`),
        hint: 'Fix it',
      },
    ]);
  });

  it('stays small when every message differs', () => {
    const report = new SyncReport();
    for (let i = 0; i < 5000; i++) report.warn(`problem ${i}`);

    const { problems } = report.snapshot();

    expect(problems.length).toBeLessThanOrEqual(201);
    expect(problems.reduce((sum, p) => sum + p.count, 0)).toBe(5000);
    expect(problems[0].message).toBe('Further problems of many kinds');
  });

  it('shortens long samples', () => {
    const report = new SyncReport();
    report.warn('long', { sample: 'x'.repeat(1000) });
    expect(report.snapshot().problems[0].samples[0]).toHaveLength(200);
  });

  it('counts what is left out by reason, pages and requests', () => {
    const report = new SyncReport();
    report.skip('model', 'excluded by a filter', 'tmp-1');
    report.skip('model', 'excluded by a filter', 'tmp-2');
    report.skip('run', 'too old');
    report.page();
    report.request();
    report.request();
    report.activity('Reading models, page 1');

    expect(report.snapshot()).toEqual({
      problems: [],
      skipped: [
        {
          type: 'model',
          reason: 'excluded by a filter',
          count: 2,
          samples: ['tmp-1', 'tmp-2'],
        },
        { type: 'run', reason: 'too old', count: 1, samples: [] },
      ],
      pages: 1,
      requests: 2,
      activity: 'Reading models, page 1',
    });
  });

  it('hands out copies', () => {
    const report = new SyncReport();
    report.warn('a', { sample: 's' });
    report.snapshot().problems[0].samples.push('changed');
    expect(report.snapshot().problems[0].samples).toEqual(['s']);
  });
});
