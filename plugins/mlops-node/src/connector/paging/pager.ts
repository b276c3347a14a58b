import { HttpRequest } from '../http/types';

/** What a pager learns from one page. @public */
export interface PageAnswer {
  body: unknown;
  headers: Record<string, string>;
  /** Requests of this list so far, this one included. */
  pageNumber: number;
  /** Items on this page. */
  itemCount: number;
  /** Items of this list so far, this page included. */
  itemsSeen: number;
}

/** Where the next page is. @public */
export interface NextPage {
  /** Names the place; the same place twice is a loop. */
  position: string;
  /** Added to the first request. */
  query?: HttpRequest['query'];
  body?: HttpRequest['body'];
  /** Path and query in place of the first request's, as `Link` gives them. */
  path?: string;
}

/** A way that lists are cut into pages. @public */
export interface Pager {
  /** Added to the first request, such as the size of a page. */
  first(): Pick<NextPage, 'query' | 'body'>;
  items(body: unknown): unknown[];
  /** Undefined after the last page. */
  next(answer: PageAnswer): NextPage | undefined;
}
