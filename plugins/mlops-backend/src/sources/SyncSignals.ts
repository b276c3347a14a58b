import { SignalsService } from '@backstage/plugin-signals-node';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { SyncObserver } from './SyncObserver';

/** Channel of progress; its messages tell open pages to read the source again. */
const SOURCES_CHANNEL = 'mlops:sources';

/**
 * Tells open pages that something moved. Everyone gets the message, also who may
 * not read the source, so it has only numbers in it; pages read the rest from
 * the API, which checks permissions.
 */
export class SyncSignals implements SyncObserver {
  readonly #signals: SignalsService;

  constructor(signals: SignalsService) {
    this.#signals = signals;
  }

  onProgress(run: SyncRun): Promise<void> {
    return this.#publish(run);
  }

  onEnded(run: SyncRun): Promise<void> {
    return this.#publish(run);
  }

  #publish({ sourceId, id, outcome, pages, requests }: SyncRun) {
    return this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: SOURCES_CHANNEL,
      message: { sourceId, runId: id, outcome, pages, requests },
    });
  }
}
