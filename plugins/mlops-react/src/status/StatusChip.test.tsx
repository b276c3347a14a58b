import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { StatusChip } from './StatusChip';
import { isStatusOf, statusLooks } from './statuses';

describe('StatusChip', () => {
  it('says a status with a word and an icon', async () => {
    renderInTestApp(<StatusChip kind="deployment" status="outOfService" />);
    const chip = await screen.findByText('out of service');
    expect(chip.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('never shows what is not known as good', () => {
    for (const kind of [
      'verdict',
      'deployment',
      'freshness',
      'reproducibility',
      'run',
      'step',
      'version',
    ] as const) {
      expect(statusLooks(kind, 'unknown').tone).toBe('unknown');
    }
    expect(statusLooks('run', 'from-the-future').tone).toBe('unknown');
  });

  it('knows the statuses of a family', () => {
    expect(isStatusOf('run', 'failed')).toBe(true);
    expect(isStatusOf('run', 'inService')).toBe(false);
    expect(isStatusOf('run', 'toString')).toBe(false);
  });
});
