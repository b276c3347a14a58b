import { EventsService } from '@backstage/plugin-events-node';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { SyncObserver } from './SyncObserver';

/** Topic of the event that every ended sync publishes. */
const SYNC_COMPLETED_TOPIC = 'mlops.sync.completed';

/** Publishes ended syncs, for whoever reacts to new facts. */
export class SyncEvents implements SyncObserver {
  readonly #events: EventsService;

  constructor(events: EventsService) {
    this.#events = events;
  }

  onEnded({ sourceId, id, outcome, counts, endedAt }: SyncRun): Promise<void> {
    return this.#events.publish({
      topic: SYNC_COMPLETED_TOPIC,
      eventPayload: { sourceId, runId: id, outcome, counts, endedAt },
    });
  }
}
