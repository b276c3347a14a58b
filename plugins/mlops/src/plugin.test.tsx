import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import {
  InMemoryMlopsApi,
  modelRow,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { MlopsPage, mlopsPlugin } from '.';

describe('the plugin of the classic front-end system', () => {
  it('brings the API with it', () => {
    expect([...mlopsPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.mlops.client',
    ]);
  });

  it('shows the page with its tabs', async () => {
    const user = userEvent.setup();
    const api = new InMemoryMlopsApi({
      models: [modelRow({ title: 'flight-delay', championVersion: '12' })],
    });
    await renderInTestApp(
      <TestApiProvider apis={[[mlopsApiRef, api]]}>
        <Routes>
          <Route path="/*" element={<MlopsPage />} />
        </Routes>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('heading', { name: 'ML platform' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /flight-delay/ }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Sources' }));
    expect(
      await screen.findByText('No source is connected yet'),
    ).toBeInTheDocument();
  });
});
