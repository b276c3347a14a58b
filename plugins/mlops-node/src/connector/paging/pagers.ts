import { SourceError } from '../SourceError';
import { jsonField, jsonList, jsonToken } from './jsonField';
import { Pager } from './pager';

/** Part of a request that says which page is asked for. @public */
export type PagePlace = 'query' | 'body';

function at(place: PagePlace, fields: Record<string, unknown>) {
  return place === 'body'
    ? { body: fields }
    : { query: fields as Record<string, string | number> };
}

/**
 * A token names the next page; pages may be empty and have one still. Serves
 * page tokens and scroll ids alike.
 *
 * @param options - `items` and `nextToken` are dotted paths in the answer;
 *   `token` and `size` are names in the request
 * @public
 */
export function tokenPager(options: {
  items: string;
  nextToken: string;
  token: string;
  size?: { name: string; value: number };
  /** Where the token goes; the query when left out. */
  place?: PagePlace;
}): Pager {
  const { items, nextToken, token, size, place = 'query' } = options;
  const sizeFields = size ? { [size.name]: size.value } : {};
  return {
    first: () => at(place, sizeFields),
    items: body => jsonList(body, items),
    next: ({ body }) => {
      const position = jsonToken(body, nextToken);
      return position === undefined
        ? undefined
        : { position, ...at(place, { ...sizeFields, [token]: position }) };
    },
  };
}

/**
 * Relay connections of GraphQL: `edges[].node` or `nodes[]`, and `pageInfo`.
 *
 * @param options - `connection` is the dotted path of the connection;
 *   `variables` are sent with each page beside `first` and `after`
 * @public
 */
export function relayPager(options: {
  connection: string;
  pageSize: number;
  variables?: Record<string, unknown>;
}): Pager {
  const { connection, pageSize, variables } = options;
  const page = (after?: string) => ({
    body: {
      variables: { ...variables, first: pageSize, after: after ?? null },
    },
  });
  return {
    first: () => page(),
    items: body => {
      if (typeof jsonField(body, connection) !== 'object') {
        throw new SourceError(
          `The source answered without ${connection}: ${
            jsonToken(body, 'errors.0.message') ?? 'no reason given'
          }`,
        );
      }
      const edges = jsonField(body, `${connection}.edges`);
      return edges === undefined
        ? jsonList(body, `${connection}.nodes`)
        : jsonList(body, `${connection}.edges`).map(edge =>
            jsonField(edge, 'node'),
          );
    },
    next: ({ body }) => {
      if (jsonField(body, `${connection}.pageInfo.hasNextPage`) !== true) {
        return undefined;
      }
      // Without a cursor the page would come again: the loop guard says so.
      const position =
        jsonToken(body, `${connection}.pageInfo.endCursor`) ?? '';
      return { position, ...page(position) };
    },
  };
}

/**
 * Offset and limit. Ends at `total` when the source tells it, else at a page
 * that is not full. An empty page before `total` asks for the same offset again,
 * which the loop guard takes for an incomplete list.
 *
 * @public
 */
export function offsetPager(options: {
  items: string;
  limit: number;
  /** Dotted path of the number of all items. */
  total?: string;
  /** Names in the request; `offset` and `limit` when left out. */
  names?: { offset: string; limit: string };
  place?: PagePlace;
}): Pager {
  const { items, limit, total, place = 'query' } = options;
  const { names = { offset: 'offset', limit: 'limit' } } = options;
  const page = (offset: number) =>
    at(place, { [names.offset]: offset, [names.limit]: limit });
  return {
    first: () => page(0),
    items: body => jsonList(body, items),
    next: ({ body, itemCount, itemsSeen }) => {
      const all = total === undefined ? NaN : Number(jsonField(body, total));
      const done = Number.isFinite(all) ? itemsSeen >= all : itemCount < limit;
      return done
        ? undefined
        : { position: String(itemsSeen), ...page(itemsSeen) };
    },
  };
}

/**
 * Page numbers and limit. Ends at `totalPages` when the source tells it, else
 * at a page that is not full.
 *
 * @public
 */
export function numberPager(options: {
  items: string;
  limit: number;
  /** Dotted path of the number of pages; left out by sources when 0. */
  totalPages?: string;
  /** Names in the request; `page` and `limit` when left out. */
  names?: { page: string; limit: string };
  /** Number of the first page; 1 when left out. */
  start?: number;
  place?: PagePlace;
}): Pager {
  const { items, limit, totalPages, start = 1, place = 'query' } = options;
  const { names = { page: 'page', limit: 'limit' } } = options;
  const page = (number: number) =>
    at(place, { [names.page]: number, [names.limit]: limit });
  return {
    first: () => page(start),
    items: body => jsonList(body, items),
    next: ({ body, itemCount, pageNumber }) => {
      const all =
        totalPages === undefined ? NaN : Number(jsonField(body, totalPages));
      const done = Number.isFinite(all) ? pageNumber >= all : itemCount < limit;
      return done
        ? undefined
        : {
            position: String(start + pageNumber),
            ...page(start + pageNumber),
          };
    },
  };
}

/**
 * `Link: <…>; rel="next"` (RFC 8288).
 *
 * @param options - `items` is the dotted path of the list; left out, the
 *   answer itself is the list
 * @public
 */
export function linkPager(
  options: {
    items?: string;
    first?: Record<string, string | number>;
  } = {},
): Pager {
  return {
    first: () => ({ query: options.first }),
    items: body => jsonList(body, options.items),
    next: ({ headers }) => {
      const path = nextLink(headers.link ?? '');
      return path === undefined ? undefined : { position: path, path };
    },
  };
}

function nextLink(header: string): string | undefined {
  for (const [, target, parameters] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^,;=]+(?:=(?:"[^"]*"|[^,;]*))?)*)/g,
  )) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s]*))/i.exec(parameters);
    const relations = (relation?.[1] ?? relation?.[2] ?? '').split(/\s+/);
    if (relations.includes('next')) return target;
  }
  return undefined;
}

/** The whole list in one answer. @public */
export function singlePage(options: { items?: string } = {}): Pager {
  return {
    first: () => ({}),
    items: body => jsonList(body, options.items),
    next: () => undefined,
  };
}
