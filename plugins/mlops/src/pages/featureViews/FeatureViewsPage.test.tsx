import { featureViewRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../__testUtils__/renderTab';
import { FeatureViewsPage } from './FeatureViewsPage';

const late = featureViewRow({
  title: 'airport_hourly_traffic',
  type: 'stream',
  entities: ['airport'],
  featureCount: 2,
  ttlSeconds: 7200,
  freshness: 'late',
  materializedUntil: new Date(Date.now() - 9 * 3_600_000).toISOString(),
  consumers: ['a', 'b', 'c'].map(title => ({
    ref: `mlmodel:default/${title}`,
    title,
  })),
});
const calendar = featureViewRow({
  title: 'departure_calendar',
  type: 'onDemand',
  ttlSeconds: null,
  offline: false,
  freshness: 'notExpiring',
});
const untold = featureViewRow({
  title: 'airport_strike_history',
  online: false,
  offline: false,
  freshness: 'unknown',
});
const featureViews = [late, calendar, untold];

describe('FeatureViewsPage', () => {
  it('answers with what is late', async () => {
    renderTab(<FeatureViewsPage />, { data: { featureViews } });
    expect(
      await screen.findByText(/The values of 1 of 3 feature views are older/),
    ).toHaveTextContent('Worst: airport_hourly_traffic, owner team-routes.');
  });

  it('shows freshness against the time to live, and who reads it', async () => {
    renderTab(<FeatureViewsPage />, { data: { featureViews } });
    const row = await screen.findByRole('row', { name: /hourly_traffic/ });
    expect(row).toHaveTextContent('late9 hours ago');
    expect(within(row).getByText('2 hr')).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: 'b' })).toHaveAttribute(
      'href',
      '/catalog/default/mlmodel/b',
    );
    expect(within(row).getByText('1 more')).toBeInTheDocument();
  });

  it('tells "never expires" apart from "nobody told"', async () => {
    renderTab(<FeatureViewsPage />, { data: { featureViews } });
    const forever = await screen.findByRole('row', { name: /calendar/ });
    expect(within(forever).getByText('no limit')).toBeInTheDocument();
    expect(within(forever).getByText('never expires')).toBeInTheDocument();
    const unknown = screen.getByRole('row', { name: /strike_history/ });
    expect(within(unknown).getByText('unknown')).toBeInTheDocument();
    expect(within(unknown).queryByText('no limit')).not.toBeInTheDocument();
    expect(within(unknown).getByText('no model')).toBeInTheDocument();
  });

  it('leads from a count to its rows', async () => {
    const user = userEvent.setup();
    const api = renderTab(<FeatureViewsPage />, { data: { featureViews } });
    await user.click(
      await screen.findByRole('link', { name: '1 of unknown freshness' }),
    );
    await waitFor(() =>
      expect(api.lastCall('listFeatureViews')?.[0]).toMatchObject({
        status: ['unknown'],
      }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('/?status=unknown');
    expect(
      await screen.findByText(
        /No materialisation is recorded for 1 of 1 feature views/,
      ),
    ).toBeInTheDocument();
  });
});
