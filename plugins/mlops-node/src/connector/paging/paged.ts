import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { FactReader, ReadContext } from '../definition';
import { HttpClient, HttpRequest } from '../http/types';
import { mapItems, readClientList, readHttpList } from './readItems';
import { Pager } from './pager';

/** What a mapper may answer for one item. @public */
export type Mapped<T extends FactType> =
  FactInput<T> | FactInput<T>[] | undefined;

/** A list behind HTTP. @public */
export interface HttpList<Item extends z.ZodType> {
  pager: Pager;
  request: HttpRequest;
  /** Schema of one item; an item that fails it is reported and left out. */
  item: Item;
  /**
   * Errors after which the list starts again from its beginning, such as an
   * expired continue token (410); twice at most.
   */
  restartWhen?(error: unknown): boolean;
  /** What an item is called in reports: "registered model". */
  noun: string;
  /**
   * Key of the fact that a malformed item stands for, so that what is known
   * of it stays; without it, nothing of the type is removed while one is
   * malformed.
   */
  keyOf?(raw: unknown): string | undefined;
}

/** A list behind a client of the connector's own. @public */
export interface ClientList<Item extends z.ZodType> {
  /** Reads one page; undefined is the first position and none is the last. */
  page(
    position: string | undefined,
    signal: AbortSignal,
  ): Promise<{ items: unknown[]; next?: string }>;
  /**
   * Errors after which the list starts again from its beginning, such as an
   * expired continue token (410); twice at most.
   */
  restartWhen?(error: unknown): boolean;
  item: Item;
  noun: string;
  /** As in {@link HttpList}. */
  keyOf?(raw: unknown): string | undefined;
}

/**
 * Declares a reader of a list behind HTTP: request, pager, schema of an item
 * and its mapping to facts.
 *
 * @public
 */
export function paged<
  T extends FactType,
  Item extends z.ZodType,
  Config,
  State = undefined,
>(definition: {
  pager: Pager;
  request:
    | HttpRequest
    | ((context: ReadContext<Config, HttpClient, State>) => HttpRequest);
  /** As in {@link HttpList}. */
  restartWhen?(error: unknown): boolean;
  item: Item;
  noun: string;
  /** As in {@link HttpList}. */
  keyOf?(raw: unknown): string | undefined;
  /** What it throws is reported as a malformed item. */
  map(
    item: z.output<Item>,
    context: ReadContext<Config, HttpClient, State>,
  ): Mapped<T>;
}): FactReader<T, Config, HttpClient, State> {
  const { request, noun } = definition;
  return async function* read(context): AsyncGenerator<FactInput<T>[]> {
    const list = {
      ...definition,
      request: typeof request === 'function' ? request(context) : request,
    };
    for await (const items of readHttpList(context, list)) {
      yield mapItems(context, {
        items,
        noun,
        map: item => definition.map(item, context),
      });
    }
  };
}

/**
 * Declares a reader of a list behind a client of the connector's own.
 *
 * @public
 */
export function pagedCalls<
  T extends FactType,
  Item extends z.ZodType,
  Config,
  Client,
  State = undefined,
>(definition: {
  page(
    context: ReadContext<Config, Client, State>,
    position: string | undefined,
    signal: AbortSignal,
  ): Promise<{ items: unknown[]; next?: string }>;
  restartWhen?(error: unknown): boolean;
  item: Item;
  noun: string;
  /** As in {@link HttpList}. */
  keyOf?(raw: unknown): string | undefined;
  map(
    item: z.output<Item>,
    context: ReadContext<Config, Client, State>,
  ): Mapped<T>;
}): FactReader<T, Config, Client, State> {
  const { noun, item: schema, keyOf, restartWhen } = definition;
  return async function* read(context): AsyncGenerator<FactInput<T>[]> {
    const pages = readClientList(context, {
      item: schema,
      noun,
      keyOf,
      restartWhen,
      page: (position, signal) => definition.page(context, position, signal),
    });
    for await (const items of pages) {
      yield mapItems(context, {
        items,
        noun,
        map: item => definition.map(item, context),
      });
    }
  };
}
