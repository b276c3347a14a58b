import { cardOf, expect, test } from './portal';

test.beforeEach(({ api }) => api.demoReady());

test('a feature view: freshness, features and its definition to copy', async ({
  portal,
}) => {
  const { page } = portal;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.signIn('/mlops/feature-views');
  const table = page.getByRole('table', { name: 'Feature views' });
  await expect(table.getByRole('rowheader')).toHaveCount(6);
  await portal.accessible();
  await table.getByRole('link', { name: 'route_delay_stats' }).click();
  await expect(page).toHaveURL(/\/featureview\/route-delay-stats$/);

  const state = cardOf(page, 'State');
  await expect(state.getByRole('status')).toContainText(
    'read by flight-delay, flight-late',
  );
  await expect(state).toContainText('Time to live');
  await expect(state).toContainText('Online store');
  await expect(
    cardOf(page, 'Features').getByRole('table').getByRole('row'),
  ).not.toHaveCount(1);
  const definition = page.getByRole('region', { name: 'Python with Feast' });
  await expect(definition).toContainText('route_delay_stats = FeatureView(');
  await portal.accessible();
  await portal.picture('feature-view');

  await page.getByRole('button', { name: 'Copy: Python with Feast' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await definition.textContent(),
  );

  // Who reads it is one click away.
  await state.getByRole('link', { name: 'flight-late', exact: true }).click();
  await expect(page).toHaveURL(/\/mlmodel\/flight-late$/);
});

test('an endpoint: traffic, conditions and a request to try', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops/endpoints');
  await expect(
    page.getByRole('status').filter({ hasText: 'endpoints' }),
  ).toHaveText(/^1 of 8 endpoints has failed\. Worst: airport-delay-api, /);
  await portal.accessible();
  await page
    .getByRole('table', { name: 'Endpoints' })
    .getByRole('rowheader')
    .getByRole('link', { name: 'flight-delay-scorer', exact: true })
    .click();

  const state = cardOf(page, 'State');
  await expect(state.getByText('simulated', { exact: true })).toBeVisible();
  await expect(state.getByRole('status')).toContainText('90% of requests');
  const traffic = state
    .getByRole('list', { name: 'Models and their share of traffic' })
    .getByRole('listitem');
  await expect(traffic).toHaveCount(2);
  await expect(traffic.nth(0)).toContainText(/version 4.*champion.*90%/);
  await expect(traffic.nth(1)).toContainText(/version 5.*canary.*10%/);
  await expect(cardOf(page, 'Conditions').getByRole('status')).toHaveText(
    'All 5 conditions are met.',
  );
  await expect(
    page.getByRole('region', { name: 'Request for a shell' }),
  ).toContainText(/^curl [\s\S]*flight-delay-scorer[\s\S]*-d '\{/);
  await portal.accessible();
  await portal.picture('endpoint');
});

test('an endpoint that failed says why', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/catalog/default/modelendpoint/airport-delay-api');
  await expect(cardOf(page, 'State').getByRole('status')).toContainText(
    'The status of this endpoint is: failed.',
  );
  await expect(cardOf(page, 'Conditions').getByRole('status')).toHaveText(
    /^Of \d+ conditions, not met: .*\.$/,
  );
  await portal.accessible();
});
