import { createFormats } from '@mlops-portal/backstage-plugin-mlops-react';
import { endpointRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderTab } from '../__testUtils__/renderTab';
import { replicasText } from './endpointColumns';
import { EndpointsPage } from './EndpointsPage';

const scorer = endpointRow({
  title: 'flight-delay-scorer',
  simulated: true,
  runtime: 'kserve-sklearnserver',
  environment: 'production',
  url: 'https://flight-delay-scorer.example/v1',
  models: [
    {
      ref: 'mlmodel:default/flight-delay',
      name: 'flight-delay',
      version: '12',
      role: 'champion',
      trafficPercent: 90,
    },
    { name: 'unregistered', role: 'shadow', trafficPercent: 0 },
  ],
  replicasMin: 2,
  replicasMax: 8,
  acceleratorType: 'NVIDIA L4',
  acceleratorCount: 1,
});
const failed = endpointRow({
  title: 'birdstrike-triage',
  status: 'failed',
  statusMessage: 'Predictor: back-off restarting failed container',
  url: ['javascript', 'alert(1)'].join(':'),
});

describe('EndpointsPage', () => {
  it('answers with what has failed, and why', async () => {
    renderTab(<EndpointsPage />, { data: { endpoints: [failed, scorer] } });
    expect(
      await screen.findByText(/1 of 2 endpoints has failed\. Worst:/),
    ).toHaveTextContent('Worst: birdstrike-triage');
    const row = screen.getByRole('row', { name: /birdstrike-triage/ });
    expect(row).toHaveTextContent('back-off restarting failed container');
  });

  it('says so when all are in service', async () => {
    renderTab(<EndpointsPage />, { data: { endpoints: [scorer] } });
    expect(
      await screen.findByText('The only endpoint is in service.'),
    ).toBeInTheDocument();
  });

  it('shows models with their share, replicas, GPU and where to call', async () => {
    renderTab(<EndpointsPage />, { data: { endpoints: [scorer] } });
    const row = await screen.findByRole('row', { name: /flight-delay-scorer/ });
    expect(
      within(row).getByRole('link', { name: 'flight-delay' }),
    ).toHaveAttribute('href', '/catalog/default/mlmodel/flight-delay');
    expect(row).toHaveTextContent('v12 champion 90%');
    expect(row).toHaveTextContent('unregisteredshadow 0%');
    expect(within(row).getByText('2–8')).toBeInTheDocument();
    expect(
      within(row).getByText('1 × NVIDIA L4 a replica'),
    ).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: /flight-delay-scorer\.example/ }),
    ).toHaveAttribute('href', 'https://flight-delay-scorer.example/v1');
    expect(within(row).getByText('simulated')).toBeInTheDocument();
  });

  it('links to no address that is not one of the web', async () => {
    renderTab(<EndpointsPage />, { data: { endpoints: [failed] } });
    const row = await screen.findByRole('row', { name: /birdstrike-triage/ });
    for (const link of within(row).getAllByRole('link')) {
      expect(link.getAttribute('href')).toMatch(/^\//);
    }
  });

  it('never takes unknown replicas for none', () => {
    const formats = createFormats({ locale: 'en', timeZone: 'UTC' });
    expect(replicasText({}, formats)).toBe('—');
    expect(replicasText({ replicasMin: 0 }, formats)).toBe('0');
    expect(replicasText({ replicasMin: 1, replicasMax: 1 }, formats)).toBe('1');
  });
});
