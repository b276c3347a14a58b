import {
  InMemoryMlopsData,
  source,
  syncRun,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../__testUtils__/renderTab';
import { SourcesPage } from './SourcesPage';

const lastRun = syncRun({
  id: 'p1',
  sourceId: 'mlflow-prod',
  requests: 61,
  counts: {
    model: { total: 1204, added: 1, changed: 3, removed: 0, skipped: 2 },
    run: { total: 9042, added: 4, changed: 0, removed: 0, skipped: 0 },
  },
  problems: [
    {
      level: 'warning',
      message: 'A name had to be changed to be valid',
      count: 2,
      samples: ['CO₂ trend (Mauna Loa)'],
      hint: 'Leave it out with `exclude`.',
    },
  ],
});
const data: InMemoryMlopsData = {
  sources: [
    source({
      id: 'mlflow-prod',
      title: 'MLflow production',
      health: 'warning',
      address: 'https://mlflow.example.com',
      lastRun,
    }),
  ],
  syncRuns: {
    'mlflow-prod': [
      lastRun,
      syncRun({
        id: 'p0',
        sourceId: 'mlflow-prod',
        outcome: 'failed',
        error: 'connect ECONNREFUSED',
        trigger: 'manual',
        triggeredBy: 'user:default/guest',
      }),
    ],
  },
  connectionTests: {
    'mlflow-prod': {
      sourceId: 'mlflow-prod',
      startedAt: '2026-11-24T08:00:00Z',
      ok: false,
      steps: [
        {
          id: 'reach',
          title: 'Reach the server',
          outcome: 'pass',
          mandatory: true,
          durationMs: 12,
        },
        {
          id: 'auth',
          title: 'Sign in',
          outcome: 'fail',
          mandatory: true,
          message: '403 Invalid Host header',
          mitigation: 'Start MLflow with `--allowed-hosts`.',
          durationMs: 4,
        },
        {
          id: 'read',
          title: 'Read a page',
          outcome: 'skipped',
          mandatory: false,
          durationMs: 0,
        },
      ],
    },
  },
};

const render = (path = '/mlflow-prod') =>
  renderTab(<SourcesPage />, { data, path });

describe('SourceDetail', () => {
  it('says how the source does, and what the last sync met', async () => {
    render();
    expect(
      await screen.findByText(
        'The last sync read everything but met 2 problems.',
      ),
    ).toBeInTheDocument();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(
      'A name had to be changed to be valid (2 times)',
    );
    expect(alert).toHaveTextContent('CO₂ trend (Mauna Loa)');
    expect(within(alert).getByText('exclude').tagName).toBe('CODE');
    expect(
      screen.getByRole('link', { name: /mlflow\.example\.com/ }),
    ).toHaveAttribute('href', 'https://mlflow.example.com');
  });

  it('shows the history, newest first, with who started a sync', async () => {
    render();
    const table = await screen.findByRole('table', {
      name: 'History of syncs',
    });
    const [, newest, former] = within(table).getAllByRole('row');
    expect(newest).toHaveTextContent('5 added, 3 changed, 2 skipped');
    expect(newest).toHaveTextContent('schedule');
    expect(former).toHaveTextContent('connect ECONNREFUSED');
    expect(within(former).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/user/guest',
    );
  });

  it('tests the connection step by step and says how to mend it', async () => {
    const user = userEvent.setup();
    const api = render();
    await user.click(
      await screen.findByRole('button', { name: 'Test the connection' }),
    );
    expect(api.lastCall('testSource')?.[0]).toBe('mlflow-prod');
    expect(
      await screen.findByText('The step "Sign in" failed.'),
    ).toBeInTheDocument();
    const steps = within(
      screen.getByRole('list', { name: 'Connection test' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(3);
    expect(steps[0]).toHaveTextContent(/Reach the server.*pass.*12 ms/);
    expect(steps[1]).toHaveTextContent('403 Invalid Host header');
    expect(steps[1]).toHaveTextContent(
      'To mend it: Start MLflow with --allowed-hosts.',
    );
    expect(steps[2]).toHaveTextContent(/skipped.*not required/);
  });

  it('says so when there is no such source', async () => {
    render('/nowhere');
    expect(
      await screen.findByText(
        'There is no source nowhere, or you may not see it.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All sources' })).toHaveAttribute(
      'href',
      '/mlops/sources',
    );
  });
});
