import { ConformanceSubject } from './ConformanceSubject';
import { pagesOf } from './ConformanceSource';
import { testSource } from './readSource';
import { withSource } from './withSource';

/** The connection test on a sound, a refusing and a stopped source. */
export function describeConnectionTest(subject: ConformanceSubject): void {
  const { connector } = subject;
  const [list] = subject.lists;
  const pages = pagesOf(list, ['a']);

  describe('connection test', () => {
    it('passes on a sound source', async () => {
      await withSource(subject, list, { pages }, async ({ config }) => {
        const { steps } = await testSource(connector, config);
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.filter(step => step.outcome === 'fail')).toEqual([]);
        expect(new Set(steps.map(step => step.id)).size).toBe(steps.length);
      });
    });

    it('says what to do when credentials are refused', async () => {
      await withSource(subject, list, { pages }, async ({ config, server }) => {
        server.use(() => ({ status: 401, json: { message: 'no' } }));
        const { steps } = await testSource(connector, config);
        const failed = steps.filter(step => step.outcome === 'fail');
        expect(failed.length).toBeGreaterThan(0);
        for (const step of failed) {
          expect(step.message).toMatch(/\w/);
          expect(step.mitigation).toMatch(/\w/);
        }
      });
    });

    it('stops at the first step when nothing listens', async () => {
      await withSource(subject, list, { pages }, async ({ config, server }) => {
        await server.close();
        const { steps } = await testSource(connector, config);
        expect(steps[0]).toMatchObject({
          outcome: 'fail',
          mandatory: true,
          mitigation: expect.stringMatching(/\w/),
        });
        const later = steps.slice(1).filter(step => step.mandatory);
        expect(later.map(step => step.outcome)).toEqual(
          later.map(() => 'skipped'),
        );
      });
    });
  });
}
