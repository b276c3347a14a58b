import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';

/** What one sync did to the facts of a source. */
export interface SyncCompleted {
  sourceId: string;
  runId: string;
  /** Types that were read to their end. */
  completeTypes: FactType[];
  /** Facts that came, changed or went; false when the sync changed nothing. */
  changed: boolean;
}

/**
 * Told after facts of a source were written and before the sync counts as
 * ended: whoever waits for a sync sees what the listener made of it.
 *
 * Called once at a time for each source, across all replicas.
 */
export interface SyncListener {
  /** @throws when it failed: the sync then counts as failed, facts stay */
  onSyncCompleted(
    sync: SyncCompleted,
    context: { signal: AbortSignal },
  ): Promise<void>;
}
