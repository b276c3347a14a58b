import { ConformanceList, ConformanceSubject } from './ConformanceSubject';
import { manyNames, pagesOf } from './ConformanceSource';
import { readSource } from './readSource';
import { withSource } from './withSource';

/** What becomes of a list that fails. */
export function describeFailures(
  subject: ConformanceSubject,
  list: ConformanceList,
): void {
  const { connector } = subject;
  const { factType } = list;
  const names = manyNames(list);
  const pages = pagesOf(list, names);

  it.each([401, 403, 404, 500])(
    'is incomplete after %i and says what to do',
    async status => {
      const fault = () => ({ status, json: { message: 'no' } });
      await withSource(subject, list, { pages, fault }, async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(reading.facts.filter(f => f.type === factType)).toEqual([]);
        if (status === 404 && list.absentWhenNotFound) {
          expect(reading.ends[factType]?.kind).toBe('complete');
          return;
        }
        expect(reading.ends[factType]?.kind).toBe('incomplete');
        expect(reading.report.problems).toContainEqual(
          expect.objectContaining({
            level: 'error',
            message: expect.stringContaining(String(status)),
            hint: expect.stringMatching(/\w/),
          }),
        );
      });
    },
  );

  it('waits as long as Retry-After asks, then goes on', async () => {
    let refused = false;
    const fault = () => {
      if (refused) return undefined;
      refused = true;
      return { status: 429, headers: { 'retry-after': '1' } };
    };
    await withSource(subject, list, { pages, fault }, async ({ config }) => {
      const started = Date.now();
      const reading = await readSource(connector, config);
      expect(reading.ends[factType]?.kind).toBe('complete');
      expect(reading.facts.filter(f => f.type === factType)).toHaveLength(
        names.length,
      );
      expect(Date.now() - started).toBeGreaterThanOrEqual(950);
    });
  });

  it('gives up when Retry-After asks for too long', async () => {
    const fault = () => ({ status: 429, headers: { 'retry-after': '86400' } });
    await withSource(
      subject,
      list,
      { pages, fault, limits: { maxWaitSeconds: 1 } },
      async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(reading.ends[factType]?.kind).toBe('incomplete');
      },
    );
  });

  it('survives a fault that passes', async () => {
    let faults = 0;
    const fault = () => (faults++ < 1 ? { status: 503 } : undefined);
    await withSource(subject, list, { pages, fault }, async ({ config }) => {
      const reading = await readSource(connector, config);
      expect(reading.ends[factType]?.kind).toBe('complete');
    });
  });

  it('hands over the pages before a failure and is incomplete', async () => {
    const fault = (_: unknown, index: number) =>
      index === 1 ? { status: 500 } : undefined;
    await withSource(subject, list, { pages, fault }, async ({ config }) => {
      const reading = await readSource(connector, config);
      const found = reading.facts.filter(fact => fact.type === factType);
      expect(found).toHaveLength(pages[0].length);
      expect(reading.ends[factType]?.kind).toBe('incomplete');
      expect(reading.error).toBeUndefined();
    });
  });

  it('is incomplete when no answer comes in time', async () => {
    const fault = () => ({ hang: true });
    const limits = { timeoutSeconds: 0.2, retries: 0 };
    await withSource(
      subject,
      list,
      { pages, fault, limits },
      async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(reading.ends[factType]?.kind).toBe('incomplete');
        expect(reading.report.problems.map(p => p.message).join()).toContain(
          'did not answer in time',
        );
      },
    );
  });

  it('is incomplete when the connection breaks', async () => {
    const fault = () => ({ drop: true });
    await withSource(subject, list, { pages, fault }, async ({ config }) => {
      const reading = await readSource(connector, config);
      expect(reading.ends[factType]?.kind).toBe('incomplete');
    });
  });

  if (!subject.ownClient) {
    it('is incomplete when an answer is too large', async () => {
      const fault = () => ({ text: ' '.repeat(200_000) });
      const limits = { maxResponseMegabytes: 0.1 };
      const scenario = { pages, fault, limits };
      await withSource(subject, list, scenario, async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(reading.ends[factType]).toMatchObject({
          kind: 'incomplete',
          reason: expect.stringContaining('larger than 0.1 MB'),
        });
      });
    });
  }

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    const fault = (_: unknown, index: number) => {
      if (index !== 1) return undefined;
      controller.abort(new Error('stopped by the test'));
      return { hang: true };
    };
    await withSource(
      subject,
      list,
      { pages, fault },
      async ({ config, server }) => {
        const { signal } = controller;
        const reading = await readSource(connector, config, { signal });
        expect(String(reading.error)).toContain('stopped by the test');
        expect(reading.ends[factType]).toBeUndefined();
        const last = server.requests[server.requests.length - 1];
        expect(list.isList(last) && list.position(last)).toBe('1');
      },
    );
  });

  if (list.tokens !== false) {
    it('notices a list that goes in a circle', async () => {
      const scenario = { pages, circle: true };
      await withSource(subject, list, scenario, async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(reading.ends[factType]).toMatchObject({
          kind: 'incomplete',
          reason: expect.stringContaining('circle'),
        });
      });
    });
  }
}
