import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flightDelayEntity, routeRankerEntity } from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { ModelVersionsContent } from './ModelVersionsContent';

// Draws several charts, which takes its time on a busy machine.
jest.setTimeout(60_000);

const address = () => screen.getByTestId('address').textContent;

describe('ModelVersionsContent', () => {
  it('draws metrics across versions and lists them newest first', async () => {
    await renderEntity(flightDelayEntity, <ModelVersionsContent />);
    expect(
      await screen.findByRole('figure', {
        name: 'val_rmse is 12.8 in version 13, against 13.7 in champion 12 (-6.6%)',
      }),
    ).toHaveAccessibleDescription(/champion is at 12\. candidate is at 13\./);
    const table = screen.getByRole('table', { name: 'Versions' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map(cell => cell.textContent);
    expect(names.slice(0, 3)).toEqual([
      expect.stringMatching(/^13.*challengercandidate$/),
      expect.stringMatching(/^12.*champion$/),
      expect.stringMatching(/^11/),
    ]);
  });

  it('compares the versions that are ticked and keeps them in the address', async () => {
    await renderEntity(flightDelayEntity, <ModelVersionsContent />);
    expect(await screen.findByText(/^Tick two to four versions/)).toBeVisible();
    for (const version of ['12', '13']) {
      await userEvent.click(
        screen.getByRole('checkbox', { name: `Compare version ${version}` }),
      );
    }
    expect(address()).toBe('?compare=12&compare=13');
    expect(await screen.findByText('3 of 7 entries differ.')).toBeVisible();
    const table = screen.getByRole('table', { name: 'Side by side' });
    expect(
      within(table).getByRole('row', { name: /^max_depth 5 ≠? ?6$/ }),
    ).toBeVisible();
    expect(within(table).queryByText('learning_rate')).toBeNull();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Show the 4 that are the same' }),
    );
    expect(within(table).getByText('learning_rate')).toBeVisible();
    expect(address()).toBe('?compare=12&compare=13&same=1');
  });

  it('shows what the address says', async () => {
    await renderEntity(flightDelayEntity, <ModelVersionsContent />, {
      address: '/?metric=val_mae&compare=12&compare=99',
    });
    expect(
      await screen.findByText('Not among the versions above: 99.'),
    ).toBeVisible();
    expect(screen.getAllByRole('figure')).toHaveLength(1);
    expect(screen.getByRole('figure', { name: /^val_mae/ })).toBeVisible();
  });

  it('stops at four', async () => {
    await renderEntity(flightDelayEntity, <ModelVersionsContent />, {
      address: '/?compare=10&compare=11&compare=12&compare=13',
    });
    expect(
      await screen.findByRole('checkbox', { name: 'Compare version 9' }),
    ).toBeDisabled();
    expect(
      screen.getByRole('checkbox', { name: 'Compare version 10' }),
    ).toBeEnabled();
  });

  it('says how versions come here when there are none', async () => {
    await renderEntity(routeRankerEntity, <ModelVersionsContent />);
    expect(
      await screen.findByText(/no connected registry reports on it/),
    ).toBeVisible();
    expect(screen.queryByRole('figure')).toBeNull();
  });
});
