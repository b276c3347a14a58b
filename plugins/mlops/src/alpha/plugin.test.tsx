import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import {
  InMemoryMlopsApi,
  modelRow,
  source,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import plugin from '.';

const api = () =>
  new InMemoryMlopsApi({
    models: [modelRow({ title: 'flight-delay', championVersion: '12' })],
    sources: [source({ id: 'mlflow-prod', title: 'MLflow production' })],
  });

const render = (path: string, config?: Parameters<typeof renderTestApp>[0]) =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[mlopsApiRef, api()]],
    ...config,
  });

describe('the plugin of the new front-end system', () => {
  it('opens on the first tab', async () => {
    render('/mlops');
    expect(
      await screen.findByRole('row', { name: /flight-delay/ }),
    ).toBeInTheDocument();
    for (const tab of ['Models', 'Feature views', 'Endpoints', 'Sources']) {
      expect(screen.getByRole('tab', { name: tab })).toBeInTheDocument();
    }
  });

  it('opens a tab and what is below it by its address', async () => {
    render('/mlops/sources/mlflow-prod');
    expect(
      await screen.findByRole('heading', { name: 'MLflow production' }),
    ).toBeInTheDocument();
  });

  it('keeps a name that the app gives to a tab', async () => {
    render('/mlops', {
      features: [plugin],
      config: {
        app: {
          extensions: [
            { 'sub-page:mlops/models': { config: { title: 'Our models' } } },
          ],
        },
      },
    });
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: 'Our models' })).toBeVisible(),
    );
    expect(
      screen.queryByRole('tab', { name: 'Models' }),
    ).not.toBeInTheDocument();
  });
});
