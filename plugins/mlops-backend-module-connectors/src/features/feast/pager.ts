import {
  IncompleteListError,
  NextPage,
  PageAnswer,
  Pager,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

const answerSchema = z.looseObject({
  pagination: z
    .object({
      totalCount: z.number().optional(),
      totalPages: z.number().optional(),
      hasNext: z.boolean().default(false),
    })
    .prefault({}),
});

/** An empty list is left out of some answers. */
const itemsSchema = z.array(z.unknown()).default([]);

/**
 * Pages of one list of the registry. Without `page` the registry answers with
 * everything and ignores `limit`; without `sort_by` the order, and with it what
 * lies on a page, may change from one request to the next.
 *
 * Servers before paging was added answer with everything and no `pagination`.
 */
export function registryPager(field: string, limit: number): Pager {
  let total: number | undefined;
  const page = (number: number) => ({ page: number, limit, sort_by: 'name' });
  return {
    first: () => ({ query: page(1) }),
    items(body) {
      const answer = answerSchema.parse(body);
      // Failures inside the registry come with status 200 and this field.
      if (typeof answer.error === 'string') {
        throw new IncompleteListError(`The registry failed: ${answer.error}`);
      }
      return itemsSchema.parse(answer[field]);
    },
    next({ body, pageNumber }: PageAnswer): NextPage | undefined {
      const { totalCount, totalPages, hasNext } =
        answerSchema.parse(body).pagination;
      if (total !== undefined && totalCount !== total) {
        throw new IncompleteListError(
          'The registry changed while it was read: what moved between pages may have been missed',
        );
      }
      total = totalCount;
      const more = hasNext || pageNumber < (totalPages ?? 0);
      return more
        ? { position: String(pageNumber + 1), query: page(pageNumber + 1) }
        : undefined;
    },
  };
}
