import {
  FactType,
  SyncProblem,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { SyncReporter } from '../types';

const MAX_SAMPLES = 10;
const MAX_SAMPLE_LENGTH = 200;
const MAX_MESSAGES = 200;

/** What was left out on purpose, by type and reason. @public */
export interface SkippedFacts {
  type: FactType;
  reason: string;
  count: number;
  /** The first few names. */
  samples: string[];
}

/** What a report has gathered so far. @public */
export interface SyncReportSnapshot {
  /** Errors first, then the most frequent. */
  problems: SyncProblem[];
  skipped: SkippedFacts[];
  pages: number;
  requests: number;
  activity?: string;
}

/**
 * Gathers what is said during one sync in bounded memory: the same message
 * adds up, and only the first few samples of it are kept.
 *
 * @public
 */
export class SyncReport implements SyncReporter {
  readonly #problems = new Map<string, SyncProblem>();
  readonly #skipped = new Map<string, SkippedFacts>();
  #pages = 0;
  #requests = 0;
  #activity: string | undefined;

  warn(message: string, details?: { sample?: string; hint?: string }): void {
    this.#add('warning', message, details);
  }

  error(message: string, details?: { sample?: string; hint?: string }): void {
    this.#add('error', message, details);
  }

  skip(type: FactType, reason: string, sample?: string): void {
    const key = `${type}\n${reason}`;
    const known = this.#skipped.get(key);
    const entry = known ?? { type, reason, count: 0, samples: [] };
    entry.count++;
    keepSample(entry.samples, sample);
    if (!known) this.#skipped.set(key, entry);
  }

  activity(text: string): void {
    this.#activity = text;
  }

  page(): void {
    this.#pages++;
  }

  request(): void {
    this.#requests++;
  }

  /** A copy, safe to keep. */
  snapshot(): SyncReportSnapshot {
    const problems = [...this.#problems.values()]
      .map(problem => ({ ...problem, samples: [...problem.samples] }))
      .sort((a, b) => a.level.localeCompare(b.level) || b.count - a.count);
    return {
      problems,
      skipped: [...this.#skipped.values()].map(entry => ({
        ...entry,
        samples: [...entry.samples],
      })),
      pages: this.#pages,
      requests: this.#requests,
      activity: this.#activity,
    };
  }

  #add(
    level: SyncProblem['level'],
    message: string,
    details: { sample?: string; hint?: string } = {},
  ): void {
    const full = this.#problems.size >= MAX_MESSAGES;
    const wanted = `${level}\n${message}`;
    const fits = !full || this.#problems.has(wanted);
    const key = fits ? wanted : `${level}\n`;
    const known = this.#problems.get(key);
    const problem: SyncProblem = known ?? {
      level,
      message: fits ? message : 'Further problems of many kinds',
      count: 0,
      samples: [],
    };
    problem.count++;
    problem.hint ??= details.hint;
    keepSample(problem.samples, fits ? details.sample : message);
    if (!known) this.#problems.set(key, problem);
  }
}

function keepSample(samples: string[], sample: string | undefined): void {
  if (sample === undefined || samples.length >= MAX_SAMPLES) return;
  const short =
    sample.length > MAX_SAMPLE_LENGTH
      ? `${sample.slice(0, MAX_SAMPLE_LENGTH - 1)}…`
      : sample;
  if (!samples.includes(short)) samples.push(short);
}
