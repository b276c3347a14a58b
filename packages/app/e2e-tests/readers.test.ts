import type { Locator } from '@playwright/test';
import { expect, test } from './portal';

test.beforeEach(({ api }) => api.demoReady());

const SCREENS = [
  '/mlops/models',
  '/mlops/sources',
  '/catalog/default/mlmodel/flight-delay',
  '/catalog/default/mlmodel/flight-delay/versions?compare=5&compare=3',
  '/catalog/default/modelendpoint/flight-delay-scorer',
];

test('in the dark theme everything can be read', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/settings');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('[data-theme-mode="dark"]').first()).toBeAttached();
  for (const address of SCREENS) {
    await page.goto(address);
    await expect(page.getByRole('status').first()).toBeVisible();
    await portal.accessible();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('screens fit, and rows become cards that open', async ({ portal }) => {
    const { page } = portal;
    await portal.signIn('/mlops/models');
    for (const address of SCREENS) {
      await page.goto(address);
      await expect(
        page.getByRole('main').getByRole('status').first(),
      ).toBeVisible();
      await portal.accessible();
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(excess, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.goto('/mlops/models?search=seattle');
    await page.getByRole('link', { name: 'seattle-rain', exact: true }).click();
    await expect(page).toHaveURL(/\/mlmodel\/seattle-rain$/);
  });
});

test('in Korean every word of ours is Korean', async ({ portal }) => {
  const { page } = portal;
  await portal.signIn('/settings');
  // Backstage gives this button no name; it shows the language.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Change the language' })
    .getByRole('button')
    .click();
  await page.getByRole('option', { name: '한국어' }).click();
  await page.goto('/mlops/models');
  await expect(
    page.getByRole('tab', { name: '모델', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('status').first(),
  ).toContainText(/모델 14개 중 1개/);
  await portal.accessible();
  for (const address of SCREENS) {
    await page.goto(address);
    const firstLine = page.getByRole('main').getByRole('status').first();
    await expect(firstLine).toContainText(/[가-힣]/);
  }
});

test('with the keyboard alone: search, reach a row and open it', async ({
  portal,
}) => {
  const { page } = portal;
  await portal.signIn('/mlops/models');
  const table = page.getByRole('table', { name: 'Models' });
  const link = table.getByRole('link', { name: 'airport-delay-forecast' });
  await expect(link).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search models' }).focus();
  let steps = 0;
  while (steps < 40 && !(await isFocused(link))) {
    await page.keyboard.press('Tab');
    steps += 1;
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/mlmodel\/airport-delay-forecast$/);
});

function isFocused(link: Locator) {
  return link.evaluate(element => element === document.activeElement);
}
