import { expect, test } from './portal';
import { hasMlflow, startRealSources, type RealSources } from './realSources';

const newVersionOf = (model: string) =>
  `run = client.create_run("0")
client.log_metric(run.info.run_id, "test_mae", 17.5)
client.create_model_version("${model}", source="runs:/" + run.info.run_id + "/model", run_id=run.info.run_id)`;

test.describe('with a real MLflow', { tag: '@real' }, () => {
  test.skip(
    !hasMlflow(),
    'needs .sources/mlflow3; "npm run start:sources" makes it',
  );
  test.setTimeout(300_000);

  let real: RealSources;
  test.beforeAll(async () => {
    real = await startRealSources();
    await real.python(
      ['journey-a', 'journey-b']
        .map(
          name =>
            `client.create_registered_model("${name}", tags={"owner": "team-nowhere"})`,
        )
        .concat(newVersionOf('journey-a'))
        .join('\n'),
    );
  });
  test.afterAll(async () => {
    await real?.stop();
  });

  test('the portal follows it, and deletes nothing when it is away', async ({
    portal,
  }) => {
    const { page } = portal;
    const models = page
      .getByRole('table', { name: 'Models' })
      .getByRole('rowheader')
      .getByRole('link');
    const source = `${real.portalUrl}/mlops/sources/mlflow-real`;
    const list = `${real.portalUrl}/mlops/models?source=mlflow-real&sort=title&order=asc`;
    const syncTo = async (outcome: string, changes: string) => {
      await page.goto(source);
      const rows = page
        .getByRole('table', { name: 'History of syncs' })
        .getByRole('row');
      await expect(rows.nth(1)).toBeVisible();
      const before = await rows.count();
      await page.getByRole('button', { name: 'Sync now' }).click();
      await expect(rows).toHaveCount(before + 1);
      await expect(rows.nth(1)).toContainText(outcome, { timeout: 60_000 });
      await expect(rows.nth(1)).toContainText(changes);
    };
    const shown = async (names: string[]) => {
      await expect(async () => {
        await page.goto(list);
        await expect(models).toHaveText(names, { timeout: 3000 });
      }).toPass({ timeout: 90_000 });
    };

    await portal.signIn(source);
    await syncTo('succeeded', '');
    await shown(['journey-a', 'journey-b']);

    // A new version of the official client appears without a restart.
    await real.python(
      `${newVersionOf('journey-a')}\nclient.set_registered_model_alias("journey-a", "champion", "2")`,
    );
    await syncTo('succeeded', 'added');
    await page.goto(
      `${real.portalUrl}/catalog/default/mlmodel/journey-a/versions`,
    );
    await expect(
      page.getByText('Of 2 versions, 2 is champion and 2 is the newest.'),
    ).toBeVisible();

    // What is wrong with an entry is told with the entry as a sample.
    await page.goto(source);
    const warning = page
      .getByRole('alert')
      .filter({ hasText: 'The owner is not a group or user of the catalog' });
    // Missed only once the catalog of the new portal is quiet.
    await expect(warning).toContainText('journey-a: team-nowhere', {
      timeout: 120_000,
    });

    // A deleted model goes.
    await real.python('client.delete_registered_model("journey-b")');
    await syncTo('succeeded', 'removed');
    await shown(['journey-a']);

    // Without its server nothing is deleted; the page says what is wrong.
    await real.stopMlflow();
    await syncTo('failed', '');
    await page.goto(source);
    await expect(page.getByText('failing', { exact: true })).toBeVisible();
    await expect(
      page.getByRole('status').filter({ hasText: 'The last sync failed' }),
    ).toBeVisible();
    await portal.accessible();
    await shown(['journey-a']);

    await real.startMlflow();
    await syncTo('succeeded', 'nothing changed');
    await shown(['journey-a']);
  });
});
