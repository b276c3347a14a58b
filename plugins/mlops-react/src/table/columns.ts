import {
  Facets,
  ListFilter,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { ReactNode } from 'react';
import { TermName } from '../text';

/** One column of a {@link ServerTable}. @public */
export interface Column<Row> {
  /** Stable: the reader's choice of columns is remembered by it. */
  id: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** Explanation of the title. */
  term?: TermName;
  /** Name that the server sorts by; not sortable when left out. */
  sortBy?: string;
  /** Order of the first click; ascending when left out. */
  firstOrder?: 'asc' | 'desc';
  align?: 'left' | 'right';
  /** Shown only when the reader asks for it. */
  optional?: boolean;
  /** Smallest width, in pixels. */
  minWidth?: number;
}

/** A filter of a {@link ServerTable}. @public */
export interface FilterDefinition {
  name: ListFilter;
  title: string;
  /** How a value is shown; as it is when left out. */
  render?: (value: string) => ReactNode;
  /** A value as plain text, for searching and screen readers. */
  toText?: (value: string) => string;
}

/** What a {@link ServerTable} needs of a page of rows. @public */
export interface TablePage<Row> {
  items: Row[];
  total: number;
  facets: Facets;
}
