import { defineConfig } from '@playwright/test';

const port = process.env.PORTAL_PORT ?? '7017';

/**
 * The journeys of a reader through the built portal, in a real Chromium.
 * `PLAYWRIGHT_URL` points them at a portal that runs already.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'test-results',
  webServer: process.env.PLAYWRIGHT_URL
    ? undefined
    : {
        command: 'node scripts/launch.mjs start',
        url: `http://localhost:${port}/.backstage/health/v1/readiness`,
        timeout: 300_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
        env: {
          PORTAL_PORT: port,
          PORTAL_DATA_DIR:
            process.env.PORTAL_DATA_DIR ?? '../../test-results/data',
          npm_config_user_agent: 'npm',
        },
      },
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? `http://localhost:${port}`,
    viewport: { width: 1366, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
