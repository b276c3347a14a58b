import { mockCredentials } from '@backstage/backend-test-utils';
import { MlopsClient } from '@mlops-portal/backstage-plugin-mlops-common';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Syncs a source as a person does: press the button, wait for the end.
 *
 * @throws when the sync does not succeed
 */
export async function syncToEnd(
  client: MlopsClient,
  sourceId: string,
): Promise<{ seconds: number; facts: number }> {
  const options = { token: mockCredentials.user.token() };
  const { id } = await client.syncSource(sourceId, options);
  for (;;) {
    const { lastRun } = await client.getSource(sourceId, options);
    if (lastRun?.id === id && lastRun.endedAt) {
      if (lastRun.outcome !== 'succeeded') {
        throw new Error(
          `The sync ended as ${lastRun.outcome}: ${lastRun.error}`,
        );
      }
      return {
        seconds:
          (Date.parse(lastRun.endedAt) - Date.parse(lastRun.startedAt)) / 1000,
        facts: Object.values(lastRun.counts).reduce(
          (sum, { total }) => sum + total,
          0,
        ),
      };
    }
    await delay(POLL_MS);
  }
}
