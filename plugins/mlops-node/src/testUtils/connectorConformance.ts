import { InputError } from '@backstage/errors';
import { describeFailures } from './conformanceFailures';
import { describeItems } from './conformanceItems';
import { describeSecrets } from './conformanceSecrets';
import { ConformanceSubject } from './ConformanceSubject';
import { describeConnectionTest } from './conformanceTestSteps';
import { recordingLogger } from './recordingLogger';

export type { ConformanceList, ConformanceSubject } from './ConformanceSubject';

/**
 * Declares the tests that every connector passes: pages, failures, malformed
 * and repeated items, odd names, secrets, abort, limits and the connection
 * test. To be called inside of a test file.
 *
 * @public
 */
export function connectorConformance(subject: ConformanceSubject): void {
  const { connector } = subject;
  describe(`${connector.id} conforms`, () => {
    it('says what it reads', () => {
      const types = subject.lists.map(list => list.factType);
      expect(connector.factTypes).toEqual(expect.arrayContaining(types));
    });

    it('names every field that a configuration lacks', () => {
      const open = () =>
        connector.open({
          sourceId: 'my-source',
          config: {},
          logger: recordingLogger(),
        });
      if (subject.requiredFields.length === 0) {
        expect(open).not.toThrow();
        return;
      }
      expect(open).toThrow(InputError);
      for (const field of subject.requiredFields) {
        expect(open).toThrow(`config.${field}:`);
      }
      expect(open).toThrow('my-source');
    });

    for (const list of subject.lists) {
      describe(`reading ${list.factType}`, () => {
        describeItems(subject, list);
        describeFailures(subject, list);
        describeSecrets(subject, list);
      });
    }

    describeConnectionTest(subject);
  });
}
