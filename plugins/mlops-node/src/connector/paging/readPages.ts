import { SyncReporter } from '../types';

/** One page as its reader hands it over. */
export interface RawPage {
  items: unknown[];
  /** Where the next page is; none after the last. */
  next?: string;
}

/** A list ended before its end; what was read is good, the rest is unknown. @public */
export class IncompleteListError extends Error {
  override name = 'IncompleteListError';
}

const MAX_RESTARTS = 2;

/**
 * Walks a list to its end. A place that comes twice would go on for ever, so
 * it ends the walk, as do too many pages.
 *
 * @throws IncompleteListError when the end was not reached
 */
export async function* readPages(options: {
  noun: string;
  maxPages: number;
  signal: AbortSignal;
  report: SyncReporter;
  page(position: string | undefined): Promise<RawPage>;
  restartWhen?(error: unknown): boolean;
  onRestart?(): void;
}): AsyncGenerator<unknown[]> {
  const { noun, maxPages, signal, report } = options;
  const seen = new Set<string>();
  let position: string | undefined;
  let restarts = 0;
  for (let pageNumber = 1; ; pageNumber++) {
    signal.throwIfAborted();
    if (pageNumber > maxPages) {
      throw new IncompleteListError(
        `The list of ${noun}s has more than ${maxPages} pages, the limit of this source`,
      );
    }
    report.activity(`Reading ${noun}s, page ${pageNumber}`);
    let page: RawPage;
    try {
      page = await options.page(position);
    } catch (error) {
      if (
        position === undefined ||
        restarts === MAX_RESTARTS ||
        !options.restartWhen?.(error)
      ) {
        throw error;
      }
      restarts++;
      position = undefined;
      seen.clear();
      report.warn(
        `The list of ${noun}s expired while it was read and was started again`,
      );
      options.onRestart?.();
      continue;
    }
    report.page();
    if (page.items.length > 0) yield page.items;
    if (page.next === undefined) return;
    if (seen.has(page.next)) {
      throw new IncompleteListError(
        `The list of ${noun}s goes in a circle: the source named the same next page twice`,
      );
    }
    seen.add(page.next);
    position = page.next;
  }
}
