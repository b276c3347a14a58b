import { cardOf, download, expect, test } from './portal';

const MODEL = '/catalog/default/mlmodel/flight-delay';

test.beforeEach(({ api }) => api.demoReady());

test('the overview of a model: state, lineage and card', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn(MODEL);

  const state = cardOf(page, 'State');
  await expect(state.getByRole('status')).toHaveText(
    /^Champion is version 4, made .* ago; it answers on flight-delay-scorer\.$/,
  );
  await expect(state).toContainText('version 5, 10% of traffic');
  await expect(
    state.getByRole('img', { name: /\d+ full, \d+ partial, \d+ missing/ }),
  ).toBeVisible();
  const card = cardOf(page, 'Model card');
  await expect(card.getByRole('status')).toContainText('The card answers');
  await expect(
    card.getByRole('heading', { name: 'Intended use' }),
  ).toBeVisible();
  await portal.accessible();
  await portal.picture('model');

  // Lineage reads as a table too, and leads to what it is made of.
  const lineage = cardOf(page, 'Lineage');
  await expect(lineage.getByRole('figure')).toBeVisible();
  await lineage.getByRole('button', { name: 'Table' }).click();
  await expect(
    lineage.getByRole('row', {
      name: /route_delay_stats_table.*route_delay_stats/,
    }),
  ).toBeVisible();
  await lineage.getByRole('button', { name: 'Chart' }).click();
  await lineage.getByRole('link', { name: /^route_delay_stats / }).click();
  await expect(page).toHaveURL(/\/featureview\/route-delay-stats$/);
  await page.goBack();
  await lineage.getByRole('link', { name: /^flight-delay-scorer / }).click();
  await expect(page).toHaveURL(/\/modelendpoint\/flight-delay-scorer$/);
});

test('card and ML-BOM of a model are valid files', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn(MODEL);
  const card = cardOf(page, 'Model card');

  const markdown = await download(
    page,
    card.getByRole('button', { name: 'Model card (.md)' }),
  );
  expect(markdown.name).toBe('flight-delay-card.md');
  expect(markdown.text).toMatch(/^---\n[\s\S]+\n---\n/);
  expect(markdown.text).toContain('flight-delay');

  const file = await download(
    page,
    card.getByRole('button', { name: 'ML-BOM (.json)' }),
  );
  expect(file.name).toBe('flight-delay-bom.json');
  const bom = JSON.parse(file.text);
  expect(bom.bomFormat).toBe('CycloneDX');
  expect(Number(bom.specVersion)).toBeGreaterThanOrEqual(1.6);
  expect(bom.metadata.component).toMatchObject({
    type: 'machine-learning-model',
    name: 'flight-delay',
  });
});

test('versions: metrics as chart and table, two side by side', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn(`${MODEL}/versions`);
  await expect(
    page.getByText('Of 5 versions, 4 is champion and 5 is the newest.'),
  ).toBeVisible();

  const chart = page.getByRole('figure', { name: /^test_mae is / });
  await expect(chart.getByRole('img')).toBeVisible();
  await portal.accessible();
  await portal.picture('model-versions');
  await chart.getByRole('button', { name: 'Table' }).click();
  const rows = chart.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(6);
  const csv = await download(
    page,
    chart.getByRole('button', { name: 'Download as CSV' }),
  );
  expect(csv.text.trim().split(/\r?\n/)).toHaveLength(6);

  await page.getByRole('checkbox', { name: 'Compare version 5' }).check();
  await page.getByRole('checkbox', { name: 'Compare version 3' }).check();
  const compare = cardOf(page, 'Side by side');
  await expect(compare.getByRole('status')).toHaveText(
    /^\d+ of \d+ entries differ\.$/,
  );
  await expect(page).toHaveURL(/compare=5&compare=3/);
  const finding = await compare.getByRole('status').textContent();
  const parameter = compare.getByRole('row', { name: /learning_rate/ });
  await compare.getByRole('switch').or(compare.getByRole('checkbox')).check();
  await expect(parameter).toBeVisible();
  await portal.accessible();

  // The address keeps what is compared.
  await page.reload();
  await expect(compare.getByRole('status')).toHaveText(finding ?? '');
  await expect(parameter).toBeVisible();
  await expect(
    page.getByRole('checkbox', { name: 'Compare version 3' }),
  ).toBeChecked();
});

test('reproducibility: ten things, and the line that completes one', async ({
  portal,
}) => {
  const { page } = portal;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.signIn(`${MODEL}/reproducibility`);
  await expect(
    page.getByRole('status').filter({ hasText: 'Version 4 scores' }),
  ).toHaveText(/^Version 4 scores [\d.]+ of 10; /);
  const items = cardOf(page, 'Reproducibility').getByRole('heading', {
    level: 4,
  });
  await expect(items).toHaveCount(10);
  // Worst first: what is not full opens the list and carries its fix.
  await expect(items.first()).toHaveText('Environment');
  const fix = page.getByRole('region', {
    name: 'What completes it: Environment',
  });
  await expect(fix).toContainText('mlflow.set_tag(');
  await portal.accessible();
  await portal.picture('reproducibility');

  await page
    .getByRole('button', { name: 'Copy: What completes it: Environment' })
    .click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await fix.textContent(),
  );

  // Another version has another report, at its own address.
  await page.getByRole('combobox', { name: /Version/ }).click();
  await page.getByRole('option', { name: /^1\b/ }).click();
  await expect(page).toHaveURL(/version=1/);
  await expect(
    page.getByRole('status').filter({ hasText: 'Version 1 scores' }),
  ).toBeVisible();
});
