import { energyOf } from '../distance/energy';
import { sizeWarnings, type TestOptions, type TestResult } from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { constantWarnings } from './constants';

/**
 * Energy distance √(2 ∫ (F - G)² dx), as in scipy. The effect is the energy coefficient,
 * 2 ∫ (F - G)² over what it would be if both samples were apart, without unit and
 * between 0 and 1 (Székely and Rizzo 2013).
 *
 * @public
 */
export function energyTest(
  comparison: EcdfComparison,
  options: TestOptions = {},
): TestResult {
  const { n, m, squaredArea, spreadArea, crossArea } = comparison;
  const result: TestResult = {
    test: 'energy',
    method: 'none',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  result.warnings.push(...constantWarnings(comparison));
  return {
    ...result,
    statistic: energyOf(comparison),
    noiseFloor: Math.sqrt(2 * (1 / n + 1 / m) * spreadArea),
    effect: {
      name: 'energy-coefficient',
      value: crossArea > 0 ? squaredArea / crossArea : 0,
    },
  };
}
