import {
  InMemoryMlopsApi,
  source,
  syncRun,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../__testUtils__/renderTab';
import { SourcesPage } from './SourcesPage';

const failing = source({
  id: 'mlflow-research',
  title: 'MLflow research',
  health: 'failing',
  healthReason: '403 Invalid Host header',
  lastRun: syncRun({
    id: 'r1',
    sourceId: 'mlflow-research',
    outcome: 'failed',
    error: '403 Invalid Host header',
  }),
});
const held = source({
  id: 'kserve-gpu',
  title: 'KServe gpu',
  health: 'held',
  heldRemoval: {
    id: 'held-1',
    reason: 'too-many',
    detectedAt: '2026-11-24T08:00:00Z',
    total: 11,
    removed: 9,
    samples: ['safety/crew-notes'],
  },
});
const well = source({
  id: 'mlflow-prod',
  title: 'MLflow production',
  lastSuccessAt: new Date().toISOString(),
  counts: { model: 1204, 'model-version': 3611 },
  lastRun: syncRun({ id: 'p1', sourceId: 'mlflow-prod' }),
});

const card = async (title: string) => {
  const heading = await screen.findByRole('heading', { name: title });
  const items = screen.getAllByRole('listitem');
  return items.find(item => item.contains(heading))!;
};

describe('SourcesPage', () => {
  it('answers first and leads to the worst source', async () => {
    renderTab(<SourcesPage />, { data: { sources: [failing, held, well] } });
    const answer = await screen.findByText(
      /1 of 3 sources is failing\. Worst:/,
    );
    expect(within(answer).getByRole('link')).toHaveAttribute(
      'href',
      '/mlops/sources/mlflow-research',
    );
    expect(await card('MLflow research')).toHaveTextContent(
      'The last sync failed: 403 Invalid Host header',
    );
    expect(await card('MLflow production')).toHaveTextContent(
      '1,204 models, 3,611 versions',
    );
  });

  it('starts a sync, shows what it is doing, and cancels it', async () => {
    const user = userEvent.setup();
    const api = renderTab(<SourcesPage />, { data: { sources: [well] } });
    await user.click(await screen.findByRole('button', { name: 'Sync now' }));
    expect(api.lastCall('syncSource')?.[0]).toBe('mlflow-prod');
    expect(
      await screen.findByText('Reading the first page'),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Cancel the sync' }));
    expect(api.lastCall('cancelSync')?.[0]).toBe('mlflow-prod');
    expect(
      await screen.findByRole('button', { name: 'Sync now' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('follows a running sync until it ends', async () => {
    const running = source({
      ...well,
      lastRun: syncRun({
        id: 'p2',
        sourceId: well.id,
        outcome: 'running',
        activity: 'Reading models, page 3',
        endedAt: undefined,
        startedAt: new Date().toISOString(),
      }),
    });
    const api = renderTab(<SourcesPage />, { data: { sources: [running] } });
    expect(
      await screen.findByText('Reading models, page 3'),
    ).toBeInTheDocument();
    act(() => api.setSource(well));
    await waitFor(() =>
      expect(
        screen.queryByText('Reading models, page 3'),
      ).not.toBeInTheDocument(),
    );
  });

  it('says why a sync could not start', async () => {
    const user = userEvent.setup();
    const api = renderTab(<SourcesPage />, { data: { sources: [well] } });
    api.fail('syncSource', new Error('Another sync is under way'));
    await user.click(await screen.findByRole('button', { name: 'Sync now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Another sync is under way',
    );
  });

  it('lets a held removal through only after a second look', async () => {
    const user = userEvent.setup();
    const api = renderTab(<SourcesPage />, { data: { sources: [held] } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '9 of 11 entries are missing at the source. Nothing has been removed.',
    );
    await user.click(
      screen.getByRole('button', { name: 'Review and confirm' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remove 9 entries?',
    });
    expect(dialog).toHaveTextContent('safety/crew-notes');
    expect(api.lastCall('confirmRemoval')).toBeUndefined();

    await user.click(
      within(dialog).getByRole('button', { name: 'Remove 9 entries' }),
    );
    expect(api.lastCall('confirmRemoval')?.slice(0, 2)).toEqual([
      'kserve-gpu',
      'held-1',
    ]);
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('keeps the removal when the reader does', async () => {
    const user = userEvent.setup();
    const api = renderTab(<SourcesPage />, { data: { sources: [held] } });
    await user.click(
      await screen.findByRole('button', { name: 'Review and confirm' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Keep them' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.lastCall('confirmRemoval')).toBeUndefined();
  });

  it('offers nothing that the reader may not do', async () => {
    renderTab(<SourcesPage />, {
      data: {
        sources: [
          source({ ...held, may: { sync: false, confirmRemoval: false } }),
        ],
      },
    });
    expect(
      await screen.findByText(/mlops\.source\.confirm-removal/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the configuration to start with when there is no source', async () => {
    renderTab(<SourcesPage />, { data: { sources: [] } });
    expect(
      await screen.findByRole('heading', {
        name: 'No source is connected yet',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy: app-config.yaml' }),
    ).toBeInTheDocument();
  });

  it('says what failed and what still works, and tries again', async () => {
    const user = userEvent.setup();
    const api = new InMemoryMlopsApi({ sources: [well] });
    api.fail('listSources', new Error('No route to the backend'));
    renderTab(<SourcesPage />, { api });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No route to the backend');
    expect(alert).toHaveTextContent('What still works');
    api.fail('listSources', undefined);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await card('MLflow production')).toBeInTheDocument();
  });
});
