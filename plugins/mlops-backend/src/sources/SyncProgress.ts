import {
  FactCounts,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  FactPageOutcome,
  SyncReport,
  SyncReporter,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { SyncProgressState } from './syncRows';

/** What one sync has done so far, gathered in bounded memory. */
export class SyncProgress implements SyncReporter {
  readonly #report = new SyncReport();
  readonly #counts = new Map<FactType, FactCounts>();
  #version = 0;

  /** Grows with everything that is told. */
  get version(): number {
    return this.#version;
  }

  warn(message: string, details?: { sample?: string; hint?: string }): void {
    this.#version += 1;
    this.#report.warn(message, details);
  }

  error(message: string, details?: { sample?: string; hint?: string }): void {
    this.#version += 1;
    this.#report.error(message, details);
  }

  skip(type: FactType, reason: string, sample?: string): void {
    this.#version += 1;
    this.#countsOf(type).skipped += 1;
    this.#report.skip(type, reason, sample);
  }

  activity(text: string): void {
    this.#version += 1;
    this.#report.activity(text);
  }

  page(): void {
    this.#version += 1;
    this.#report.page();
  }

  request(): void {
    this.#version += 1;
    this.#report.request();
  }

  wrote(type: FactType, outcome: FactPageOutcome): void {
    this.#version += 1;
    const counts = this.#countsOf(type);
    counts.added += outcome.added;
    counts.changed += outcome.changed;
    counts.total += outcome.added + outcome.changed + outcome.unchanged;
    for (let i = 0; i < outcome.duplicates; i += 1) {
      this.warn('The source names the same thing twice; the first one counts', {
        sample: type,
      });
    }
  }

  removed(type: FactType, count: number): void {
    this.#version += 1;
    this.#countsOf(type).removed += count;
  }

  /** How many facts of the type are stored in the end. */
  total(type: FactType, count: number): void {
    this.#version += 1;
    this.#countsOf(type).total = count;
  }

  /** Whether facts came, changed or went. */
  get changed(): boolean {
    return [...this.#counts.values()].some(
      ({ added, changed, removed }) => added + changed + removed > 0,
    );
  }

  /** A copy, safe to keep. */
  snapshot(): SyncProgressState {
    const { activity, pages, requests, problems, skipped } =
      this.#report.snapshot();
    return {
      ...(activity !== undefined && { activity }),
      pages,
      requests,
      problems,
      skipped,
      counts: Object.fromEntries(
        [...this.#counts].map(([type, counts]) => [type, { ...counts }]),
      ),
    };
  }

  #countsOf(type: FactType): FactCounts {
    let counts = this.#counts.get(type);
    if (!counts) {
      counts = { total: 0, added: 0, changed: 0, removed: 0, skipped: 0 };
      this.#counts.set(type, counts);
    }
    return counts;
  }
}
