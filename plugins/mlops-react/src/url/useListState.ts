import {
  LIST_FILTERS,
  ListFilter,
  ListQuery,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { useMemo } from 'react';
import { useUrlParams } from './useUrlParams';

/** Values of each filter that is set. @public */
export type ListFilters = Partial<Record<ListFilter, string[]>>;

/** @public */
export interface ListSort {
  /** Column, as the server names it. */
  by: string;
  order: 'asc' | 'desc';
}

/** What a list shows: search, filters, order and page, kept in the address. @public */
export interface ListState {
  search: string;
  filters: ListFilters;
  /** Absent: the server's own order, worst first. */
  sort?: ListSort;
  /** Counted from 1. */
  page: number;
  pageSize: number;
  /** All of it as the request to send. */
  query: ListQuery;
  setSearch(search: string): void;
  setFilter(filter: ListFilter, values: readonly string[]): void;
  clearFilters(): void;
  setSort(sort: ListSort | undefined): void;
  setPage(page: number): void;
  setPageSize(pageSize: number): void;
}

/** Numbers of rows that a page may have. @public */
export const PAGE_SIZES = [25, 50, 100] as const;
const MAX_SEARCH_LENGTH = 200;

/**
 * State of a list in the address: copy it, send it, see the same. Parameters
 * are `search`, `sort`, `order`, `page`, `rows` and the names of the filters.
 *
 * @public
 */
export function useListState(): ListState {
  const [params, change] = useUrlParams();
  return useMemo(() => {
    const search = (params.get('search') ?? '').slice(0, MAX_SEARCH_LENGTH);
    const filters = readFilters(params);
    const sort = readSort(params);
    const page = readCount(params.get('page')) ?? 1;
    const rows = readCount(params.get('rows'));
    const pageSize = PAGE_SIZES.find(size => size === rows) ?? PAGE_SIZES[0];
    return {
      search,
      filters,
      sort,
      page,
      pageSize,
      query: {
        ...(search && { search }),
        ...filters,
        ...(sort && { sort: sort.by, order: sort.order }),
        offset: (page - 1) * pageSize,
        limit: pageSize,
      },
      // Any change of what is listed starts again at the first page.
      setSearch: next =>
        change(
          { search: next.slice(0, MAX_SEARCH_LENGTH), page: undefined },
          { replace: true },
        ),
      setFilter: (filter, values) =>
        change({ [filter]: values, page: undefined }),
      clearFilters: () =>
        change({
          ...Object.fromEntries(
            LIST_FILTERS.map(filter => [filter, undefined]),
          ),
          search: undefined,
          page: undefined,
        }),
      setSort: next =>
        change({ sort: next?.by, order: next?.order, page: undefined }),
      setPage: next => change({ page: next > 1 ? String(next) : undefined }),
      setPageSize: next =>
        change({
          rows: next === PAGE_SIZES[0] ? undefined : String(next),
          page: undefined,
        }),
    };
  }, [params, change]);
}

function readFilters(params: URLSearchParams): ListFilters {
  const filters: ListFilters = {};
  for (const filter of LIST_FILTERS) {
    const values = params.getAll(filter).filter(value => value !== '');
    if (values.length > 0) filters[filter] = values;
  }
  return filters;
}

function readSort(params: URLSearchParams): ListSort | undefined {
  const by = params.get('sort');
  if (!by) return undefined;
  return { by, order: params.get('order') === 'desc' ? 'desc' : 'asc' };
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,6}$/.test(text)
    ? Number(text)
    : undefined;
}
