import type { Locator } from '@playwright/test';
import { download, expect, test } from './portal';

test.beforeEach(({ api }) => api.demoReady());

test('all models: the first line, search, filters, order and CSV', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops');
  await expect(page).toHaveURL(/\/mlops\/models$/);

  const firstLine = page.getByRole('status').filter({ hasText: 'models' });
  await expect(firstLine).toHaveText(
    /^1 of 14 models is served by an endpoint that has failed .* Worst: airport-delay-forecast, owner Routes\.$/,
  );
  const table = page.getByRole('table', { name: 'Models' });
  const names = table.getByRole('rowheader').getByRole('link');
  await expect(names).toHaveCount(14);
  await expect(names.first()).toHaveText('airport-delay-forecast');
  await portal.accessible();
  await portal.picture('models');

  // Search, and see the same after a reload of the address.
  const search = page.getByRole('searchbox', { name: 'Search models' });
  await search.pressSequentially('flight');
  await expect(page).toHaveURL(/[?&]search=flight/);
  await expect(names.filter({ hasText: 'penguin-species' })).toHaveCount(0);
  await expect(search).toBeFocused();
  const found = await names.allTextContents();
  expect(found).toContain('flight-delay');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('flight');
  await expect(names).toHaveText(found);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(names).toHaveCount(14);

  // A filter says how many rows each value has, and keeps its word.
  await page
    .getByRole('button', { name: 'Owner', exact: true })
    .first()
    .click();
  const choice = page.getByRole('checkbox', { name: /^team-weather \(\d+\)$/ });
  const count = Number(
    /\((\d+)\)/.exec((await choice.getAttribute('aria-label')) ?? '')?.[1],
  );
  expect(count).toBeGreaterThan(1);
  await choice.check();
  await page.keyboard.press('Escape');
  await expect(names).toHaveCount(count);
  await expect(page).toHaveURL(/owner=group%3Adefault%2Fteam-weather/);
  const owners = table
    .getByRole('row')
    .getByRole('link', { name: 'Weather desk' });
  await expect(owners).toHaveCount(count);

  // The file has the rows that are listed.
  const csv = await download(
    page,
    page.getByRole('button', { name: `Save the ${count} rows listed as CSV` }),
  );
  expect(csv.name).toMatch(/^models-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.text.trim().split(/\r?\n/);
  expect(lines).toHaveLength(count + 1);
  for (const name of await names.allTextContents()) {
    expect(csv.text).toContain(name);
  }

  // Order, both ways, kept in the address.
  const header = table.getByRole('columnheader', { name: 'Name' });
  await header.getByRole('button').click();
  await expect(page).toHaveURL(/sort=title&order=asc/);
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await settledTexts(names, count);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(names).toHaveText([...ascending].reverse());

  await page
    .getByRole('button', { name: 'Remove the filter Owner: team-weather' })
    .click();
  await expect(names).toHaveCount(14);

  await table.getByRole('link', { name: 'seattle-rain', exact: true }).click();
  await expect(page).toHaveURL(/\/catalog\/default\/mlmodel\/seattle-rain$/);
  await expect(
    page.getByRole('heading', { name: 'seattle-rain', level: 2 }),
  ).toBeVisible();
});

test('counts of the first line lead to their rows', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/mlops/models');
  const link = page.getByRole('link', { name: /^\d+ without champion$/ });
  const count = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.click();
  const rows = page
    .getByRole('table', { name: 'Models' })
    .getByRole('rowheader');
  await expect(rows).toHaveCount(count);
  await expect(page).toHaveURL(/status=withoutChampion/);
  await expect(page.getByText('no champion', { exact: true })).toHaveCount(
    count,
  );
});

const isSorted = (texts: string[]) =>
  texts.every(
    (text, index) => index === 0 || texts[index - 1].localeCompare(text) <= 0,
  );

/** Texts once the new order has come: sorted as the reader's language sorts. */
async function settledTexts(names: Locator, count: number): Promise<string[]> {
  await expect(names).toHaveCount(count);
  await expect
    .poll(async () => isSorted(await names.allTextContents()))
    .toBe(true);
  return names.allTextContents();
}
