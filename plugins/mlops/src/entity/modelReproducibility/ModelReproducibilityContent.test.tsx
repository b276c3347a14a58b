import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FLIGHT_DELAY,
  flightDelayEntity,
  routeRankerEntity,
} from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { ModelReproducibilityContent } from './ModelReproducibilityContent';

describe('ModelReproducibilityContent', () => {
  it('shows the ten items, worst first, with the line that fixes each', async () => {
    await renderEntity(flightDelayEntity, <ModelReproducibilityContent />);
    expect(
      await screen.findByText(
        'Version 12 scores 6.5 of 10; missing: Resources and Dataset statistics.',
      ),
    ).toBeVisible();
    const items = screen
      .getAllByRole('heading', { level: 4 })
      .map(heading => heading.textContent);
    expect(items).toHaveLength(10);
    expect(items.slice(0, 3)).toEqual([
      'Resources',
      'Dataset statistics',
      'Hyper-parameters',
    ]);
    expect(
      screen.getByRole('region', {
        name: 'What completes it: Hyper-parameters',
      }),
    ).toHaveTextContent('mlflow.log_dict(config, "config.yaml")');
    expect(
      screen.queryByRole('region', { name: 'What completes it: Seed' }),
    ).toBeNull();
  });

  it('assesses the version that is chosen and keeps it in the address', async () => {
    const { api } = await renderEntity(
      flightDelayEntity,
      <ModelReproducibilityContent />,
    );
    await userEvent.click(
      await screen.findByRole('combobox', { name: 'Version' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '13 · challenger, candidate' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('?version=13');
    expect(api.lastCall('getReproducibility')?.slice(0, 2)).toEqual([
      FLIGHT_DELAY,
      '13',
    ]);
  });

  it('says how versions come here when the model has none', async () => {
    await renderEntity(routeRankerEntity, <ModelReproducibilityContent />);
    expect(
      await screen.findByText(/no connected registry reports on it/),
    ).toBeVisible();
  });
});
