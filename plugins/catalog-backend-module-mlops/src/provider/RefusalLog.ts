import { LoggerService } from '@backstage/backend-plugin-api';
import { ReadingOutcome, RefusedEntity } from './readEntityChanges';

const SAMPLES = 5;

/**
 * Tells of entities that the catalog cannot take, once for each new problem:
 * readings meet the same entities again and again.
 */
export class RefusalLog {
  readonly #logger: LoggerService;
  readonly #told = new Set<string>();
  #held = '';

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  report(outcome: ReadingOutcome): void {
    this.#reportRefused(outcome);
    this.#reportHeld(outcome.held);
  }

  #reportRefused({ refused, fromStart }: ReadingOutcome): void {
    const lines = refused.map(describe);
    const news = lines.filter(line => !this.#told.has(line));
    if (fromStart) {
      // Met again from the first on: what is not among them was put right.
      this.#told.clear();
    }
    lines.forEach(line => this.#told.add(line));
    if (news.length > 0) {
      const more = news.length - SAMPLES;
      this.#logger.warn(
        `Not valid: ${news.length} of the entities read; the catalog keeps their last good state, if any: ${news
          .slice(0, SAMPLES)
          .join(' | ')}${more > 0 ? ` | and ${more} more` : ''}`,
        { refused: news.length },
      );
    }
  }

  #reportHeld(held: string[]): void {
    const sources = held.join(', ');
    if (sources && sources !== this.#held) {
      this.#logger.warn(
        `Sources without any entity where there were some; these stay until the source brings one, or is taken out of the configuration: ${sources}`,
      );
    }
    this.#held = sources;
  }
}

function describe({ ref, source, problems }: RefusedEntity): string {
  return `${ref ?? 'unnamed entity'} of source '${source}': ${problems.join('; ')}`;
}
