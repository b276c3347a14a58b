import { expect, test } from './portal';

test.beforeEach(({ api }) => api.demoReady());

test('sources: health, a connection test, and a sync to its end', async ({
  portal,
  api,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops/sources');
  const cards = page
    .getByRole('list', { name: 'Sources' })
    .getByRole('heading', { level: 2 });
  await expect(cards).toHaveCount(4);
  await expect(page.getByText('13 models, 40 versions, 51 runs')).toBeVisible();
  await portal.accessible();
  await portal.picture('sources');

  await page.getByRole('link', { name: /^MLflow \(recorded/ }).click();
  await expect(page).toHaveURL(/\/mlops\/sources\/mlflow-demo$/);

  await page.getByRole('button', { name: 'Test the connection' }).click();
  const steps = page
    .getByRole('list', { name: 'Connection test' })
    .getByRole('listitem');
  await expect(page.getByText(/^All \d steps passed\.$/)).toBeVisible();
  expect(await steps.count()).toBeGreaterThanOrEqual(3);
  await expect(steps.filter({ hasText: 'pass' })).toHaveCount(
    await steps.count(),
  );

  const { items } = await api.sources();
  const before = items.find(({ id }) => id === 'mlflow-demo')?.lastSuccessAt;
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect
    .poll(async () => {
      const now = (await api.sources()).items.find(
        ({ id }) => id === 'mlflow-demo',
      );
      return now?.lastRun?.trigger === 'manual' && now.lastRun.outcome;
    })
    .toBe('succeeded');
  const after = (await api.sources()).items.find(
    ({ id }) => id === 'mlflow-demo',
  )?.lastSuccessAt;
  expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
  // The page has seen it too: a row in the history, and the button is back.
  const newest = page
    .getByRole('table', { name: 'History of syncs' })
    .getByRole('row')
    .nth(1);
  await expect(newest).toContainText('succeeded');
  await expect(newest).toContainText('nothing changed');
  await expect(newest).toContainText(/guest/i);
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled();
  await portal.accessible();
});

test('a source that is simulated says so, and reads without warnings', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops/sources/kserve-demo');
  await expect(page.getByText('simulated', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(
    page.getByText('The last sync had nothing to report.'),
  ).toBeVisible();
  await portal.accessible();
});

test('a source that does not exist is said to be missing', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops/sources/nowhere');
  await expect(
    page.getByText('There is no source nowhere, or you may not see it.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'All sources' }).click();
  await expect(page).toHaveURL(/\/mlops\/sources$/);
});
