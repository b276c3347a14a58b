import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fixtureApi,
  flightDelayEntity,
  routeRankerEntity,
} from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { ModelStateCard } from './ModelStateCard';

describe('ModelStateCard', () => {
  it('opens with the finding and shows what it rests on', async () => {
    await renderEntity(flightDelayEntity, <ModelStateCard />);
    expect(
      await screen.findByText(
        /^Champion is version 12, made .*; it answers on flight-delay-prod\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText('version 12, 90% of traffic')).toBeVisible();
    expect(screen.getByText('version 13, 10% of traffic')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'flight-delay-prod' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/modelendpoint/flight-delay-prod',
    );
    expect(await screen.findByText('6.5 of 10')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: '5 full, 3 partial, 2 missing, 0 unknown',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Open in MLflow production/ }),
    ).toHaveAttribute('href', 'http://127.0.0.1:5000/#/models/flight-delay');
  });

  it('does not pretend to know anything of a model that only the catalog names', async () => {
    const { api } = await renderEntity(routeRankerEntity, <ModelStateCard />);
    expect(
      await screen.findByText(
        'No registry has reported a version of this model yet.',
      ),
    ).toBeVisible();
    expect(screen.getByText('not assessed')).toBeVisible();
    expect(
      screen.getByText('Declared in the catalog; no source reports on it.'),
    ).toBeVisible();
    expect(api.lastCall('getReproducibility')).toBeUndefined();
  });

  it('says what to do when the server does not know the model yet', async () => {
    const unread = {
      ...routeRankerEntity,
      metadata: { ...routeRankerEntity.metadata, name: 'unread' },
    };
    await renderEntity(unread, <ModelStateCard />);
    expect(
      await screen.findByText(/the ML platform has not read it yet/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps to itself when loading fails, and tries again on request', async () => {
    const api = fixtureApi();
    api.fail('getModel', new Error('connection refused'));
    await renderEntity(flightDelayEntity, <ModelStateCard />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The state of the model could not be loaded',
    );
    api.fail('getModel', undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Champion is version 12/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
