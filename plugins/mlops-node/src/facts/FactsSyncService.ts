import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** What writing one page did. @public */
export interface FactPageOutcome {
  added: number;
  changed: number;
  unchanged: number;
  /** Keys that this reading had already brought; their first content stays. */
  duplicates: number;
}

/** A stored fact that a reading has not brought. @public */
export interface MissingFact {
  key: string;
  parentKey?: string;
}

/**
 * One reading of a source, from its first page to its end. It remembers which
 * keys it saw, in eight bytes each, and never holds more than a page of facts.
 *
 * @public
 */
export interface FactsReading {
  /** Stores a page; facts whose content is unchanged cost no write. */
  write(type: FactType, facts: FactInput[]): Promise<FactPageOutcome>;
  /** Counts facts as brought whose content could not be read. */
  keep(type: FactType, keys: string[]): void;
  /** How many facts of the type this reading has brought so far. */
  seen(type: FactType): number;
  /** How many facts of the type were stored before this reading. */
  knownBefore(type: FactType): Promise<number>;
  /** Pages of what is stored and was not brought, in order of key. */
  missing(type: FactType): AsyncIterable<MissingFact[]>;
  /** Removes facts; what they said stays in the history. */
  remove(type: FactType, keys: string[]): Promise<number>;
  /**
   * Records that the type was read to its end. What was brought counts as
   * observed now; what is still stored but was not brought keeps the time of
   * the last reading that did bring it.
   */
  complete(type: FactType): Promise<void>;
}

/** How many facts of one type a source has. @public */
export interface FactCount {
  source: string;
  type: FactType;
  count: number;
}

/** Keeps facts in step with their sources. For the core of the portal. @public */
export interface FactsSyncService {
  /** @param at - when the reading began, now when left out */
  startReading(source: string, at?: Date): FactsReading;
  counts(): Promise<FactCount[]>;
  /** Forgets states that were superseded before a time. */
  pruneHistory(before: Date): Promise<number>;
  /** Forgets everything about a source. */
  forgetSource(source: string): Promise<void>;
}
