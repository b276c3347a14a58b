import { SourceReading, SourceReadings } from './SourceReadings';
import { STALE_PERIODS } from '../sources/sourceHealth';
import { SourceStatusReader } from '../sources/SourceStatus';

const FRESH_FOR_MS = 5_000;

/** How fresh sources are, as their last syncs tell; asked once for many lists. */
export class CachedSourceReadings implements SourceReadings {
  readonly #status: Pick<SourceStatusReader, 'all'>;
  readonly #now: () => number;
  #cached?: { at: number; readings: Promise<SourceReading[]> };

  constructor(options: {
    status: Pick<SourceStatusReader, 'all'>;
    now?: () => number;
  }) {
    this.#status = options.status;
    this.#now = options.now ?? Date.now;
  }

  all(): Promise<SourceReading[]> {
    const now = this.#now();
    if (!this.#cached || now - this.#cached.at >= FRESH_FOR_MS) {
      const cached = { at: now, readings: this.#read(now) };
      this.#cached = cached;
      cached.readings.catch(() => {
        if (this.#cached === cached) this.#cached = undefined;
      });
    }
    return this.#cached.readings;
  }

  async #read(now: number): Promise<SourceReading[]> {
    const all = await this.#status.all();
    return all.map(({ source, state, healthReason }) => {
      const { lastSuccessAt } = state;
      const ageMs = lastSuccessAt ? now - Date.parse(lastSuccessAt) : undefined;
      const { periodSeconds } = source.config.schedule;
      const stale =
        ageMs !== undefined && ageMs > STALE_PERIODS * periodSeconds * 1000;
      return {
        id: source.id,
        title: source.title,
        connector: source.connector?.title ?? source.config.connector,
        ...(lastSuccessAt && { lastSuccessAt }),
        stale,
        ...(stale && {
          staleReason:
            healthReason ?? `No complete sync since ${lastSuccessAt}`,
        }),
      };
    });
  }
}
