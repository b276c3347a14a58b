import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BarSet } from './BarSet';
import { TrendChart } from './TrendChart';

const chart = (
  <TrendChart
    title="rmse fell from 14.2 to 12.8"
    x={{ kind: 'names', label: 'Version', values: ['v1', 'v2', 'v3'] }}
    yLabel="rmse (minutes)"
    series={[{ id: 'rmse', label: 'rmse', values: [14.2, null, 12.8] }]}
    markers={[{ at: 'v3', label: 'champion' }]}
    fileName="rmse"
  />
);

describe('TrendChart', () => {
  it('is a figure named by its finding, with the content in words', async () => {
    await renderInTestApp(chart);
    const figure = screen.getByRole('figure', {
      name: 'rmse fell from 14.2 to 12.8',
    });
    expect(figure).toHaveAccessibleDescription(
      'rmse, values known: 2; first 14.2, last 12.8, lowest 12.8, highest 14.2. champion is at v3. The axis starts at 12.7, not at 0.',
    );
  });

  it('draws axis titles and the marker', async () => {
    const { container } = await renderInTestApp(chart);
    expect(await screen.findByText('rmse (minutes)')).toBeInTheDocument();
    expect(screen.getByText('Version')).toBeInTheDocument();
    expect(screen.getByText('champion')).toBeInTheDocument();
    expect(container.querySelector('svg[tabindex="0"]')).toBeTruthy();
  });

  it('shows the same values as a table, with a dash for the gap', async () => {
    await renderInTestApp(chart);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['Versionrmse', 'v114.2', 'v2—', 'v312.8']);
    expect(within(table).getByRole('rowheader', { name: 'v2' })).toBeVisible();
  });

  it('hands out the rows as CSV', async () => {
    let written: Blob | undefined;
    const createObjectURL = jest.fn((blob: Blob) => {
      written = blob;
      return 'blob:rmse';
    });
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    await renderInTestApp(chart);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as CSV' }),
    );
    expect(click).toHaveBeenCalledTimes(1);
    expect(written?.type).toBe('text/csv;charset=utf-8');
    expect(written?.size).toBe(
      'Version,rmse\r\nv1,14.2\r\nv2,\r\nv3,12.8\r\n'.length,
    );
    click.mockRestore();
  });

  it('says when there is nothing to draw', async () => {
    await renderInTestApp(
      <TrendChart
        title="No version has a value for rmse"
        x={{ kind: 'names', label: 'Version', values: ['v1'] }}
        yLabel="rmse"
        series={[{ id: 'rmse', label: 'rmse', values: [null] }]}
        fileName="rmse"
      />,
    );
    expect(screen.getByText('No values yet')).toBeVisible();
  });
});

describe('BarSet', () => {
  it('draws bars from zero and offers them as a table', async () => {
    await renderInTestApp(
      <BarSet
        title="v2 is largest"
        groupLabel="Version"
        groups={['v1', 'v2']}
        valueLabel="size (MB)"
        series={[{ id: 'size', label: 'size', values: [10, 20] }]}
        fileName="sizes"
      />,
    );
    expect(await screen.findByText('size (MB)')).toBeInTheDocument();
    expect(screen.getByText('0')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(screen.getByRole('row', { name: 'v2 20' })).toBeVisible();
  });
});
