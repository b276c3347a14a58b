import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { ConfiguredSource } from './ConfiguredSource';

/**
 * Watches syncs for signals, metrics and notifications. What it throws is
 * logged and changes nothing.
 */
export interface SyncObserver {
  /** At the start and at most once a second. */
  onProgress?(run: SyncRun, source: ConfiguredSource): Promise<void> | void;
  onEnded?(run: SyncRun, source: ConfiguredSource): Promise<void> | void;
}
