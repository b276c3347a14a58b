import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  type Download,
  type Locator,
  type Page,
} from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { demoApi, type DemoApi } from './demoApi';

const PICTURES = path.resolve(__dirname, '../../../docs/images');

/** What a journey does with the portal besides clicking. */
export interface Portal {
  page: Page;
  /** Opens the portal as a new reader does, and signs in as a guest. */
  signIn(address?: string): Promise<void>;
  /** Waits until nothing on the screen loads or moves any more. */
  settled(): Promise<void>;
  /** Holds what is on the screen to axe: nothing serious, nothing critical. */
  accessible(): Promise<void>;
  /** Lets requests and messages like this one fail in this journey. */
  expectFailure(what: RegExp): void;
  /** Writes a picture of the documentation when UPDATE_PICTURES is set. */
  picture(name: string): Promise<void>;
}

/**
 * A reader's browser. The journey fails on an error in the console, on an error
 * that a page lets go, and on a request that fails.
 */
export const test = base.extend<{ portal: Portal }, { api: DemoApi }>({
  api: [
    async ({ playwright }, use, workerInfo) => {
      const { baseURL } = workerInfo.project.use;
      const request = await playwright.request.newContext({ baseURL });
      await use(demoApi(request));
      await request.dispose();
    },
    { scope: 'worker' },
  ],
  portal: async ({ page }, use) => {
    const failures: string[] = [];
    const expected: RegExp[] = [];
    watch(page, failures);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const settled = () => waitUntilSettled(page);
    await use({
      page,
      settled,
      async signIn(address = '/') {
        await page.goto(address);
        const enter = page.getByRole('button', { name: 'Enter' });
        await enter.click();
        await expect(enter).toBeHidden();
      },
      async accessible() {
        await settled();
        expect(await seriousFindings(page)).toEqual([]);
      },
      expectFailure: what => expected.push(what),
      async picture(name) {
        if (!process.env.UPDATE_PICTURES) return;
        // Nothing under the pointer may look chosen.
        await page.mouse.move(0, 0);
        await settled();
        await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
      },
    });
    expect(
      failures.filter(failure => !expected.some(one => one.test(failure))),
      'errors in the browser',
    ).toEqual([]);
  },
});

function watch(page: Page, failures: string[]) {
  page.on('console', message => {
    // The response says which address it was; see below.
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error') {
      failures.push(`console: ${message.text().slice(0, 1000)}`);
    }
  });
  page.on('pageerror', error => {
    failures.push(`page: ${error.stack ?? error.message}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) {
      failures.push(
        `request: ${response.status()} ${response.request().method()} ${response.url()}`,
      );
    }
  });
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText;
    // A reader who moves on aborts what the last screen still asked for.
    if (reason !== 'net::ERR_ABORTED') {
      failures.push(`request: ${reason} ${request.method()} ${request.url()}`);
    }
  });
}

async function waitUntilSettled(page: Page) {
  await expect(page.locator('[class*=MuiSkeleton-root]')).toHaveCount(0);
  await expect(page.getByTestId('progress')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Shadows that follow the scrolling never end; what time moves does.
    const ending = document
      .getAnimations()
      .filter(
        one =>
          one.timeline === document.timeline &&
          one.effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.allSettled(ending.map(one => one.finished));
  });
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(node => ({
        rule: id,
        text: `${id}: ${help}: ${node.target.join(' ')} ${node.html}`,
      })),
    )
    .filter(finding => !isOfBackstage(finding))
    .map(({ text }) => text);
}

/** What Backstage's own header and catalog cards are found with; not ours to mend. */
function isOfBackstage(finding: { rule: string; text: string }): boolean {
  // Tabs of the page header name a panel that the header does not draw.
  if (finding.rule === 'aria-valid-attr-value') {
    return finding.text.includes('bui-Tab');
  }
  // Results of the search are items of a list with a box in between.
  return (
    (finding.rule === 'list' && finding.text.includes('MuiList-dense')) ||
    (finding.rule === 'listitem' &&
      finding.text.includes('MuiListItem-divider'))
  );
}

/** The card with this title on an entity's page. */
export function cardOf(page: Page, title: string): Locator {
  return page.getByRole('article').filter({
    has: page.getByRole('heading', { name: title, level: 3 }),
  });
}

/** Clicks what saves a file, and reads that file. */
export async function download(
  page: Page,
  button: Locator,
): Promise<{ name: string; text: string }> {
  const pending: Promise<Download> = page.waitForEvent('download');
  await button.click();
  const file = await pending;
  return {
    name: file.suggestedFilename(),
    text: await readFile(await file.path(), 'utf8'),
  };
}

export { expect };
