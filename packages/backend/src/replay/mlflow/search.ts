import { Request } from 'express';
import { z } from 'zod';
import { pageOf } from '../pages';
import { Item } from '../recordings';
import { invalid } from './errors';
import { compileFilter, compileOrder, ReadField } from './filter';

const parametersSchema = z.object({
  max_results: z.coerce.number().int().optional(),
  page_token: z.string().optional(),
  filter: z.string().optional(),
  order_by: z
    .union([z.array(z.string()), z.string().transform(one => [one])])
    .default([]),
  experiment_ids: z.array(z.string()).default([]),
  run_view_type: z.enum(['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL']).optional(),
});

/** What a search was asked. */
export type SearchParameters = z.output<typeof parametersSchema>;

/** One list that can be searched. */
export interface Search {
  methods: ('get' | 'post')[];
  items: Item[];
  /** Field of the answer that carries the list. */
  field: string;
  /** Length of a page when none is asked for, and at most. */
  limits: { usual: number; most: number };
  /** Reads what a filter compares; the item's own fields when left out. */
  read?: ReadField;
  only?: (item: Item, asked: SearchParameters) => boolean;
}

function parametersOf({ body, query }: Request): SearchParameters {
  const { data, error } = parametersSchema.safeParse({ ...query, ...body });
  if (error) {
    const [{ path, message }] = error.issues;
    throw invalid(
      `Invalid value for parameter '${path.join('.')}': ${message}`,
    );
  }
  return data;
}

/**
 * Answers a search of a list, page by page.
 *
 * @throws MlflowError, FilterError, PageTokenError
 */
export function search(definition: Search): (request: Request) => Item {
  const { items, field, limits, only } = definition;
  const read: ReadField = definition.read ?? ((item, name) => item[name]);
  return request => {
    const asked = parametersOf(request);
    const size = asked.max_results ?? limits.usual;
    if (size < 1 || size > limits.most) {
      throw invalid(
        `Invalid value ${size} for parameter 'max_results' supplied. It must be between 1 and ${limits.most}.`,
      );
    }
    const passes = compileFilter(asked.filter, read);
    const found = items
      .filter(item => passes(item) && (only?.(item, asked) ?? true))
      .sort(compileOrder(asked.order_by, read));
    const page = pageOf(found, { size, token: asked.page_token });
    return {
      // Protobuf leaves empty lists out.
      ...(page.items.length > 0 && { [field]: page.items }),
      ...(page.next && { next_page_token: page.next }),
    };
  };
}
