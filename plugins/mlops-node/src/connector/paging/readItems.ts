import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { ReadContext } from '../definition';
import { parseItems } from '../decode/parseItems';
import { HttpClient, HttpRequest } from '../http/types';
import { ClientList, HttpList, Mapped } from './paged';
import { NextPage } from './pager';
import { readPages } from './readPages';

/** The parts of a context that reading a list needs. @public */
export type ListContext<Client> = Pick<
  ReadContext<unknown, Client, unknown>,
  | 'client'
  | 'signal'
  | 'report'
  | 'restarted'
  | 'unreadable'
  | 'factType'
  | 'limits'
  | 'call'
>;

/**
 * Reads a list behind HTTP, one page of parsed items at a time. Malformed
 * items are reported and left out.
 *
 * @throws IncompleteListError when the list goes in a circle or is too long
 * @public
 */
export async function* readHttpList<Item extends z.ZodType>(
  context: ListContext<HttpClient>,
  list: HttpList<Item>,
): AsyncGenerator<z.output<Item>[]> {
  const { pager, noun, item } = list;
  let next: NextPage | undefined;
  let pageNumber = 0;
  let itemsSeen = 0;
  const pages = readPages({
    noun,
    maxPages: context.limits.maxPages,
    signal: context.signal,
    report: context.report,
    restartWhen: list.restartWhen,
    onRestart: () => {
      itemsSeen = 0;
      pageNumber = 0;
      context.restarted();
    },
    page: async position => {
      const page = position === undefined ? pager.first() : next;
      const { body, headers } = await context.client.send(
        pageRequest(list.request, page ?? {}),
      );
      const items = pager.items(body);
      itemsSeen += items.length;
      pageNumber++;
      next = pager.next({
        body,
        headers,
        pageNumber,
        itemCount: items.length,
        itemsSeen,
      });
      return { items, next: next?.position };
    },
  });
  for await (const items of pages) {
    yield parseItems(context, { items, schema: item, noun, keyOf: list.keyOf });
  }
}

/**
 * Reads a list behind an own client, one page of parsed items at a time.
 *
 * @throws IncompleteListError when the list goes in a circle or is too long
 * @public
 */
export async function* readClientList<Item extends z.ZodType>(
  context: ListContext<unknown>,
  list: ClientList<Item>,
): AsyncGenerator<z.output<Item>[]> {
  const pages = readPages({
    noun: list.noun,
    maxPages: context.limits.maxPages,
    signal: context.signal,
    report: context.report,
    page: position => context.call(signal => list.page(position, signal)),
    restartWhen: list.restartWhen,
    onRestart: () => context.restarted(),
  });
  for await (const items of pages) {
    yield parseItems(context, {
      items,
      schema: list.item,
      noun: list.noun,
      keyOf: list.keyOf,
    });
  }
}

/**
 * Turns parsed items into facts. An item whose mapper throws is reported and
 * left out.
 *
 * @public
 */
export function mapItems<Item, T extends FactType>(
  context: Pick<ListContext<unknown>, 'report' | 'factType' | 'unreadable'>,
  options: { items: Item[]; noun: string; map(item: Item): Mapped<T> },
): FactInput<T>[] {
  return options.items.flatMap(item => {
    try {
      return options.map(item) ?? [];
    } catch (error) {
      context.report.warn(
        `A ${options.noun} was left out as it makes no sense`,
        {
          sample: String(error),
        },
      );
      context.report.skip(context.factType, 'malformed');
      context.unreadable(undefined);
      return [];
    }
  });
}

function pageRequest(
  request: HttpRequest,
  page: Partial<NextPage>,
): HttpRequest {
  if (page.path !== undefined) {
    return { ...request, path: page.path, query: undefined };
  }
  return {
    ...request,
    query: { ...request.query, ...page.query },
    body: page.body ? { ...request.body, ...page.body } : request.body,
  };
}
