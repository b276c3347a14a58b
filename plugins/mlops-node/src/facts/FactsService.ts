import {
  Fact,
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** Where a fact came from and what it is called there. @public */
export interface FactKey {
  source: string;
  key: string;
}

/** A state that a fact had, newest first in {@link FactsService.history}. @public */
export interface FactRevision<T extends FactType = FactType> {
  changedAt: string;
  /** Undefined when the fact was removed at that time. */
  data?: Fact<T>['data'];
}

/** Reads and writes facts; every module's view of the source systems. @public */
export interface FactsService {
  get<T extends FactType>(type: T, key: FactKey): Promise<Fact<T> | undefined>;
  /** Facts that exist, in no particular order; unknown keys are left out. */
  getMany<T extends FactType>(type: T, keys: FactKey[]): Promise<Fact<T>[]>;
  /**
   * Facts in order of source and key, a page at a time.
   *
   * @param filter - `parentKeys` lists parents within `source`
   */
  list<T extends FactType>(
    type: T,
    filter?: {
      source?: string;
      parentKeys?: string[];
      limit?: number;
      cursor?: string;
    },
  ): Promise<{ facts: Fact<T>[]; nextCursor?: string }>;
  count(type: FactType, filter?: { source?: string }): Promise<number>;
  history<T extends FactType>(
    type: T,
    key: FactKey,
    options?: { since?: string; limit?: number },
  ): Promise<FactRevision<T>[]>;
  /** Adds or changes facts of a module's own; nothing is removed. */
  put(source: string, facts: FactInput[]): Promise<void>;
}
