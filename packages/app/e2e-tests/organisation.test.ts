import { cardOf, expect, test } from './portal';

test.beforeEach(({ api }) => api.demoReady());

test('the home page shows what the reader owns, the worst first', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/');
  await expect(
    page.getByText('On an endpoint that is not in service: 1 of 4 models.'),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'What to try first' }),
  ).toBeVisible();
  await portal.accessible();
  await page.getByRole('link', { name: 'Endpoints: 4' }).click();
  await expect(
    page.getByRole('table', { name: 'Endpoints' }).getByRole('rowheader'),
  ).toHaveCount(4);
});

test('the page of a team lists its models', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/catalog/default/group/team-wildlife');
  const card = cardOf(page, 'Models of this team');
  await expect(card.getByRole('status')).toHaveText(
    /^Without a champion: 2 of 3 models\.$/,
  );
  await expect(
    card.getByRole('link', { name: 'penguin-species' }),
  ).toBeVisible();
  await portal.accessible();
  await card.getByRole('link', { name: /^Models: 3$/ }).click();
  await expect(page).toHaveURL(
    /\/mlops\/models\?owner=group%3Adefault%2Fteam-wildlife$/,
  );
  await expect(
    page.getByRole('table', { name: 'Models' }).getByRole('rowheader'),
  ).toHaveCount(3);
});

test('search finds a model, and narrows to a kind', async ({ portal, api }) => {
  const { page } = portal;
  // The demo has no documentation, and Backstage's search takes that for an error.
  portal.expectFailure(/500 .*types%5B0%5D=techdocs/);
  await api.searchReady('flight-delay');
  await portal.signIn('/search?query=flight-delay');
  await page.getByRole('button', { name: 'Machine learning' }).click();
  const results = page.getByRole('link', { name: /flight-delay/ });
  await expect(results.first()).toBeVisible();
  await portal.accessible();
  await page
    .getByRole('link', { name: /^flight-delay\b/ })
    .and(page.locator('[href="/catalog/default/mlmodel/flight-delay"]'))
    .click();
  await expect(
    page.getByRole('heading', { name: 'flight-delay', level: 2 }),
  ).toBeVisible();
});

test('the catalog graph knows the relations of a model', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/catalog/default/mlmodel/flight-late');
  const relations = cardOf(page, 'Relations');
  await expect(relations).toContainText('servesModel / modelServedBy');
  await expect(relations).toContainText(
    'consumesFeatures / featuresConsumedBy',
  );
  await relations.getByRole('link', { name: 'View graph' }).click();
  await expect(page).toHaveURL(/\/catalog-graph\?/);
  await expect(page.getByText('flight-late-scorer').first()).toBeVisible();
});
