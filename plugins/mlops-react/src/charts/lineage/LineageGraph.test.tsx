import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LineageGraph } from './LineageGraph';

const lineage: Lineage = {
  nodes: [
    ...Array.from({ length: 8 }, (_, index) => ({
      id: `view-${index}`,
      kind: 'featureView' as const,
      title: `view ${index}`,
      ref: `featureview:default/view-${index}`,
    })),
    {
      id: 'run',
      kind: 'run',
      title: 'sunny-otter-12',
      subtitle: 'v12',
      url: 'http://127.0.0.1:5000/#/runs/1',
    },
    {
      id: 'model',
      kind: 'model',
      title: 'flight-delay',
      ref: 'mlmodel:default/flight-delay',
    },
  ],
  edges: [
    ...Array.from({ length: 8 }, (_, index) => ({
      from: `view-${index}`,
      to: 'model',
    })),
    { from: 'run', to: 'model', label: 'v12' },
  ],
};

const render = () =>
  renderInTestApp(
    <LineageGraph
      lineage={lineage}
      title="8 feature views lead to flight-delay"
      currentRef="mlmodel:default/flight-delay"
      fileName="lineage"
    />,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );

describe('LineageGraph', () => {
  it('links nodes to entities and to their own systems, but not to this page', async () => {
    await render();
    expect(screen.getByRole('link', { name: /^view 0/ })).toHaveAttribute(
      'href',
      '/catalog/default/featureview/view-0',
    );
    expect(screen.getByRole('link', { name: /sunny-otter/ })).toHaveAttribute(
      'href',
      'http://127.0.0.1:5000/#/runs/1',
    );
    expect(screen.queryByRole('link', { name: /^flight-delay/ })).toBeNull();
    expect(screen.getByText('this page')).toBeVisible();
  });

  it('tells each node’s neighbours to those who cannot see the lines', async () => {
    await render();
    expect(screen.getByRole('link', { name: /sunny-otter/ })).toHaveTextContent(
      'Leads to flight-delay.',
    );
    expect(
      screen.getByText(/^Comes from view 0, view 1.*and sunny-otter-12\.$/),
    ).toBeInTheDocument();
  });

  it('shows a few of many and the rest on request', async () => {
    await render();
    expect(screen.getAllByRole('link', { name: /^view/ })).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getAllByRole('link', { name: /^view/ })).toHaveLength(8);
  });

  it('lists all edges as a table', async () => {
    await render();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(screen.getAllByRole('row')).toHaveLength(10);
    expect(
      screen.getByRole('row', { name: 'sunny-otter-12 v12 flight-delay' }),
    ).toBeVisible();
  });

  it('can be scrolled with the keyboard', async () => {
    await render();
    expect(
      screen.getByRole('group', { name: /scrolls sideways/ }),
    ).toHaveAttribute('tabindex', '0');
  });
});
