import {
  InMemoryMlopsApi,
  modelRow,
  source,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../__testUtils__/renderTab';
import { ModelsPage } from './ModelsPage';

const broken = modelRow({
  title: 'birdstrike-damage',
  owner: 'group:default/team-wildlife',
  tasks: ['tabular-classification'],
  championVersion: '6',
  servedOn: [
    {
      ref: 'modelendpoint:default/birdstrike-triage',
      title: 'birdstrike-triage',
      status: 'failed',
      version: '6',
      trafficPercent: 100,
    },
  ],
});
const well = modelRow({
  title: 'flight-delay',
  tasks: ['tabular-regression'],
  framework: 'scikit-learn',
  championVersion: '12',
  challengerVersion: '14',
});
const models = [broken, well];

const address = () => screen.getByTestId('address').textContent;

async function openFilter(
  user: ReturnType<typeof userEvent.setup>,
  name: string,
) {
  await user.click(await screen.findByRole('button', { name }));
  return screen.findByRole('dialog', { name });
}

describe('ModelsPage', () => {
  it('answers first, and names the worst model with its owner', async () => {
    renderTab(<ModelsPage />, { data: { models } });
    expect(
      await screen.findByText(
        /1 of 2 models is served by an endpoint that has failed or is out of service\. Worst:/,
      ),
    ).toHaveTextContent('Worst: birdstrike-damage, owner team-wildlife.');
  });

  it('says so when all is well', async () => {
    renderTab(<ModelsPage />, { data: { models: [well] } });
    expect(
      await screen.findByText(/1 model: it has a champion/),
    ).toBeInTheDocument();
  });

  it('links each row to its entity and shows where it is served', async () => {
    renderTab(<ModelsPage />, { data: { models } });
    const row = await screen.findByRole('row', { name: /birdstrike-damage/ });
    expect(
      within(row).getByRole('link', { name: 'birdstrike-damage' }),
    ).toHaveAttribute('href', '/catalog/default/mlmodel/birdstrike-damage');
    expect(
      within(row).getByRole('link', { name: 'birdstrike-triage' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/modelendpoint/birdstrike-triage',
    );
    expect(within(row).getByText('failed')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'mlflow-prod' }),
    ).toHaveAttribute('href', '/mlops/sources/mlflow-prod');
  });

  it('turns a filter into the address and a request', async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, { data: { models } });
    const menu = await openFilter(user, 'Task');
    await user.click(
      within(menu).getByRole('checkbox', { name: 'tabular-regression (1)' }),
    );
    await waitFor(() =>
      expect(api.lastCall('listModels')?.[0]).toMatchObject({
        task: ['tabular-regression'],
        offset: 0,
      }),
    );
    expect(address()).toBe('/?task=tabular-regression');
    await waitFor(() =>
      expect(
        screen.queryByRole('row', { name: /birdstrike-damage/, hidden: true }),
      ).not.toBeInTheDocument(),
    );
  });

  it('shows what the address says, and takes a filter back', async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, {
      data: { models },
      search:
        '?search=flight&owner=group:default/team-routes&sort=title&order=desc&page=1',
    });
    await screen.findByRole('row', { name: /flight-delay/ });
    expect(api.lastCall('listModels')?.[0]).toEqual({
      search: 'flight',
      owner: ['group:default/team-routes'],
      sort: 'title',
      order: 'desc',
      offset: 0,
      limit: 25,
    });
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await user.click(
      screen.getByRole('button', {
        name: 'Remove the filter Owner: team-routes',
      }),
    );
    await waitFor(() =>
      expect(api.lastCall('listModels')?.[0]).not.toHaveProperty('owner'),
    );
    expect(address()).toBe('/?search=flight&sort=title&order=desc');
  });

  it('searches once the reader pauses', async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, { data: { models } });
    await screen.findByRole('row', { name: /flight-delay/ });
    const before = api.calls.filter(c => c.method === 'listModels').length;
    await user.type(screen.getByRole('searchbox'), 'delay');
    await waitFor(() => expect(address()).toBe('/?search=delay'));
    await waitFor(() =>
      expect(api.lastCall('listModels')?.[0]).toMatchObject({
        search: 'delay',
      }),
    );
    const sent = api.calls.filter(c => c.method === 'listModels').length;
    expect(sent - before).toBe(1);
  });

  it('sorts by a column, then the other way, then worst first again', async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, { data: { models } });
    const header = await screen.findByRole('button', { name: 'Champion' });
    await user.click(header);
    expect(address()).toBe('/?sort=championVersion&order=desc');
    await user.click(header);
    expect(address()).toBe('/?sort=championVersion&order=asc');
    await user.click(header);
    expect(address()).toBe('/');
    await waitFor(() =>
      expect(api.lastCall('listModels')?.[0]).toEqual({ offset: 0, limit: 25 }),
    );
  });

  it('pages on the server', async () => {
    const user = userEvent.setup();
    const many = Array.from({ length: 60 }, (_, index) =>
      modelRow({ title: `model-${index}`, championVersion: '1' }),
    );
    const api = renderTab(<ModelsPage />, { data: { models: many } });
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('26–50 of 60')).toBeInTheDocument();
    expect(api.lastCall('listModels')?.[0]).toMatchObject({
      offset: 25,
      limit: 25,
    });
    expect(address()).toBe('/?page=2');
  });

  it('moves between rows with the arrow keys', async () => {
    const user = userEvent.setup();
    renderTab(<ModelsPage />, { data: { models } });
    const row = await screen.findByRole('row', { name: /birdstrike-damage/ });
    within(row).getByRole('link', { name: 'birdstrike-damage' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'flight-delay' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(
      within(row).getByRole('link', { name: 'birdstrike-damage' }),
    ).toHaveFocus();
  });

  it('shows a column when the reader wants it', async () => {
    const user = userEvent.setup();
    renderTab(<ModelsPage />, { data: { models } });
    await screen.findByRole('row', { name: /flight-delay/ });
    expect(
      screen.queryByRole('columnheader', { name: 'Versions' }),
    ).not.toBeInTheDocument();
    const menu = await openFilter(user, 'Columns');
    await user.click(within(menu).getByRole('checkbox', { name: 'Versions' }));
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('columnheader', { name: 'Versions' }),
    ).toBeInTheDocument();
  });

  it('keeps the rows when a request fails, with their age and another try', async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, { data: { models } });
    await screen.findByRole('row', { name: /flight-delay/ });
    api.fail('listModels', new Error('The database is away'));
    await user.click(screen.getByRole('button', { name: 'Champion' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Models could not be loaded');
    expect(alert).toHaveTextContent('The database is away');
    expect(alert).toHaveTextContent(/the rows below, as they were .* ago/);
    expect(
      screen.getByRole('row', { name: /flight-delay/ }),
    ).toBeInTheDocument();

    api.fail('listModels', undefined);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('says which rows are stale', async () => {
    renderTab(<ModelsPage />, {
      data: {
        models: [
          modelRow({
            title: 'co2-trend',
            championVersion: '1',
            stale: true,
            observedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
          }),
        ],
      },
    });
    const row = await screen.findByRole('row', { name: /co2-trend/ });
    expect(within(row).getByText('3 hours ago')).toBeInTheDocument();
    expect(
      screen.getByText(/1 of 1 models shows its last known state/),
    ).toBeInTheDocument();
  });

  it('says how to connect the first system when none is', async () => {
    renderTab(<ModelsPage />, { data: {} });
    expect(
      await screen.findByRole('heading', {
        name: 'No source is connected yet',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'app-config.yaml' }),
    ).toHaveTextContent('connector: mlflow');
  });

  it('leads to the sources when none of them has brought a model', async () => {
    renderTab(<ModelsPage />, {
      data: { sources: [source({ id: 'mlflow-prod' })] },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Registered models will be here',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Sources' })).toHaveAttribute(
      'href',
      '/mlops/sources',
    );
  });

  it('offers to clear the filters when nothing matches', async () => {
    const user = userEvent.setup();
    renderTab(<ModelsPage />, { data: { models }, search: '?search=nothing' });
    expect(
      await screen.findByRole('heading', { name: 'Nothing matches' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(
      await screen.findByRole('row', { name: /flight-delay/ }),
    ).toBeInTheDocument();
    expect(address()).toBe('/');
  });

  it("narrows to what the reader's groups own", async () => {
    const user = userEvent.setup();
    const api = renderTab(<ModelsPage />, { data: { models } });
    await user.click(
      await screen.findByRole('button', { name: 'Owned by me' }),
    );
    await waitFor(() =>
      expect(api.lastCall('listModels')?.[0]).toMatchObject({
        owner: ['user:default/guest', 'group:default/team-routes'],
      }),
    );
  });

  it('saves what is listed as CSV', async () => {
    const user = userEvent.setup();
    const api = new InMemoryMlopsApi({ models });
    const created = jest.fn((_: Blob) => 'blob:models');
    Object.assign(URL, {
      createObjectURL: created,
      revokeObjectURL: jest.fn(),
    });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderTab(<ModelsPage />, { api, search: '?search=flight' });
    await user.click(
      await screen.findByRole('button', {
        name: 'Save the 1 rows listed as CSV',
      }),
    );
    await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    expect(api.lastCall('getCsv')?.slice(0, 2)).toEqual([
      'models',
      { search: 'flight', offset: 0, limit: 25 },
    ]);
    expect(created.mock.calls[0][0].type).toContain('text/csv');
  });
});
