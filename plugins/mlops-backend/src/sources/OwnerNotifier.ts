import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { ConfiguredSource } from './ConfiguredSource';
import { SourceStatusReader } from './SourceStatus';
import { SyncObserver } from './SyncObserver';
import { SyncRunStore } from './SyncRunStore';

/** Users mute these as one topic. */
const TOPIC = 'mlops-sources';

/**
 * Tells the owner of a source when it turns failing or held: once for each
 * turn, whichever replica sees it, and nothing when it gets better. Without the
 * notifications backend it only says so in the log.
 */
export class OwnerNotifier implements SyncObserver {
  readonly #notifications: NotificationService;
  readonly #status: SourceStatusReader;
  readonly #runs: SyncRunStore;
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    status: SourceStatusReader;
    runs: SyncRunStore;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#status = options.status;
    this.#runs = options.runs;
    this.#logger = options.logger;
  }

  async onEnded(run: SyncRun, source: ConfiguredSource): Promise<void> {
    const { owner } = source.config;
    if (!owner || run.outcome === 'cancelled') return;
    const { health, healthReason } = await this.#status.get(source.id);
    if (health !== 'failing' && health !== 'held') {
      await this.#runs.changeNotifiedHealth(source.id, null);
      return;
    }
    if (!(await this.#runs.changeNotifiedHealth(source.id, health))) return;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: {
          title:
            health === 'failing'
              ? `${source.title} can no longer be read`
              : `${source.title}: a removal waits for you`,
          description: healthReason,
          link: `/mlops/sources?source=${encodeURIComponent(source.id)}`,
          severity: health === 'failing' ? 'high' : 'normal',
          topic: TOPIC,
          scope: `mlops:source:${source.id}`,
        },
      });
    } catch (error) {
      this.#logger.info(
        `The owner of ${source.id} was not notified: ${toError(error).message}`,
      );
    }
  }
}
