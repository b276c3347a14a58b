import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import type {
  Connector,
  Limits,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { FakeAnswer, FakeRequest } from './FakeHttpSource';

/** One list of a source, as the suite serves it. @public */
export interface ConformanceList {
  factType: FactType;
  /** Whether a request asks for a page of this list. */
  isList(request: FakeRequest): boolean;
  /**
   * Position that the request asks for, as given to `page` as `next`;
   * undefined for the first page.
   */
  position(request: FakeRequest): string | undefined;
  /** An answer with these items; `next` is the position of the page after it. */
  page(content: {
    items: unknown[];
    next: string | undefined;
    /** Pages and items of the whole list. */
    pageCount: number;
    itemCount: number;
  }): unknown;
  /** A sound item of this name. */
  item(name: string): unknown;
  /** An item of this name that the connector must not understand. */
  malformed(name: string): unknown;
  /** Key of the fact of an item. */
  keyOf(name: string): string;
  /** False when an empty page ends a list of this kind. */
  emptyPages?: boolean;
  /** False when the next position is counted, so that it cannot go in a circle. */
  tokens?: boolean;
  /** True when 404 says that the kind is not installed, which is no failure. */
  absentWhenNotFound?: boolean;
  /** How many items the connector asks for on a page, when the last is a page not full. */
  pageSize?: number;
}

/** A connector and the fake that the suite runs it against. @public */
export interface ConformanceSubject {
  connector: Connector;
  /** Configuration with `secret` as its credential and `limits` where they go. */
  config(source: {
    baseUrl: string;
    secret: string;
    limits: Partial<Limits>;
  }): unknown;
  lists: ConformanceList[];
  /** True when its client is not the kit's, so that answers of any size come in. */
  ownClient?: boolean;
  /** Answers requests that ask for none of the lists; 404 when left out. */
  other?(request: FakeRequest): FakeAnswer | undefined;
  /** Names of fields that a configuration cannot do without. */
  requiredFields: string[];
}
