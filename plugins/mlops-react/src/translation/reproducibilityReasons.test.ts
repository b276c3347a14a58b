import {
  assessReproducibility,
  reproducibilityRules,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { reproducibilityReasons } from './reproducibilityReasons';

describe('reproducibilityReasons', () => {
  it('knows every reason of the built-in rules, word for word', () => {
    const reasons = reproducibilityRules.flatMap(({ grades, missing }) => [
      ...grades.map(({ reason }) => reason),
      missing.reason,
    ]);
    expect(
      reasons.filter(reason => !reproducibilityReasons.has(reason)),
    ).toEqual([]);
  });

  it.each(['noRun', 'otherServer', 'notFound', 'unreachable'] as const)(
    'knows why there is no run: %s',
    absence => {
      const { items } = assessReproducibility(undefined, undefined, {
        absence,
      });
      expect(reproducibilityReasons.has(items[0].reason)).toBe(true);
    },
  );
});
