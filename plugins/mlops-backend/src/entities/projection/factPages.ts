import { Fact, FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';

/** Facts held in memory at a time. */
const PAGE_SIZE = 500;

/** All facts of one type and source, a page at a time. */
export async function* factPages<T extends FactType>(
  facts: FactsService,
  type: T,
  options: { source: string; parentKeys?: string[]; signal: AbortSignal },
): AsyncIterable<Fact<T>[]> {
  const { signal, ...filter } = options;
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await facts.list(type, {
      ...filter,
      limit: PAGE_SIZE,
      cursor,
    });
    if (page.facts.length > 0) yield page.facts;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
