import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { RunFact } from '@mlops-portal/backstage-plugin-mlops-common';
import { OnDemandFacts } from '@mlops-portal/backstage-plugin-mlops-node';

const KNOWN_FOR_MS = 10 * 60_000;
const FAILED_FOR_MS = 30_000;
const TIMEOUT_MS = 10_000;
const MAX_ENTRIES = 500;

/** What a source answered, or that it did not. */
export type OnDemandAnswer<T> =
  { answered: true; value: T } | { answered: false };

/** Asks sources for what a sync does not bring, and remembers the answers. */
export class OnDemandRuns {
  readonly #find: (sourceId: string) => OnDemandFacts | undefined;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #answers = new Map<
    string,
    { until: number; answer: Promise<OnDemandAnswer<unknown>> }
  >();

  constructor(options: {
    /** What a source can be asked for; undefined when it cannot be opened. */
    find: (sourceId: string) => OnDemandFacts | undefined;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#find = options.find;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /** A run by id; the value is undefined when the source has no such run. */
  run(
    source: string,
    runId: string,
  ): Promise<OnDemandAnswer<RunFact | undefined>> {
    const ask = this.#find(source)?.run;
    return this.#ask(
      `run ${source} ${runId}`,
      ask && (async signal => (await ask(runId, { signal }))?.data),
    );
  }

  /** Paths of the files of a run. */
  artifacts(source: string, run: RunFact): Promise<OnDemandAnswer<string[]>> {
    const ask = this.#find(source)?.runArtifacts;
    const id = `artifacts ${source} ${run.runId} ${run.status}`;
    return this.#ask(id, ask && (signal => ask(run, { signal })));
  }

  #ask<T>(
    id: string,
    ask: ((signal: AbortSignal) => Promise<T>) | undefined,
  ): Promise<OnDemandAnswer<T>> {
    if (!ask) return Promise.resolve({ answered: false });
    const known = this.#answers.get(id);
    if (known && this.#now() < known.until) {
      // Of the same question, so of the same type.
      return known.answer as Promise<OnDemandAnswer<T>>;
    }
    const entry = {
      until: this.#now() + KNOWN_FOR_MS,
      answer: this.#answer(id, ask),
    };
    entry.answer.then(answer => {
      if (!answer.answered) entry.until = this.#now() + FAILED_FOR_MS;
    });
    this.#answers.delete(id);
    this.#answers.set(id, entry);
    if (this.#answers.size > MAX_ENTRIES) {
      const [oldest] = this.#answers.keys();
      this.#answers.delete(oldest);
    }
    return entry.answer;
  }

  async #answer<T>(
    id: string,
    ask: (signal: AbortSignal) => Promise<T>,
  ): Promise<OnDemandAnswer<T>> {
    try {
      const value = await ask(AbortSignal.timeout(TIMEOUT_MS));
      return { answered: true, value };
    } catch (error) {
      this.#logger.debug(`No answer to "${id}": ${toError(error).message}`);
      return { answered: false };
    }
  }
}
