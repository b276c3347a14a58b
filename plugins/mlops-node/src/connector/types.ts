import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConnectionTestStep,
  FactInput,
  FactType,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';

/** How mature a connector is; `retired` systems still show what they know. @public */
export type ConnectorStatus = 'stable' | 'beta' | 'retired';

/**
 * What a connector tells about its reading. Messages are literal: the same
 * problem always has the same words, so that occurrences add up; what differs
 * goes into `sample`.
 *
 * @public
 */
export interface SyncReporter {
  warn(message: string, details?: { sample?: string; hint?: string }): void;
  error(message: string, details?: { sample?: string; hint?: string }): void;
  /** Something left out on purpose, with the reason. */
  skip(type: FactType, reason: string, sample?: string): void;
  /** What is being done now, shown live: "reading model versions, page 4". */
  activity(text: string): void;
  /** One page was read. */
  page(): void;
  /** One request was sent. */
  request(): void;
}

/** One step of a stream of facts. @public */
export type FactEvent =
  | { kind: 'facts'; type: FactType; facts: FactInput[] }
  /**
   * Every page of the type was read: what was not seen no longer exists, save
   * for the keys in `unreadable`, which are there but were malformed: what is
   * known of them stays.
   */
  | { kind: 'complete'; type: FactType; unreadable?: string[] }
  /** The type could not be read to its end: nothing of it may be removed. */
  | { kind: 'incomplete'; type: FactType; reason: string };

/** What a session may ask of its source outside a sync. @public */
export interface OnDemandFacts {
  /** One run by id; undefined when the source has no such run. */
  run?(
    runId: string,
    options: { signal: AbortSignal },
  ): Promise<FactInput<'run'> | undefined>;
  /** Paths of the files a run left behind, two levels deep at most. */
  runArtifacts?(
    run: RunFact,
    options: { signal: AbortSignal },
  ): Promise<string[]>;
}

/** A connector bound to one configured source. @public */
export interface ConnectorSession {
  /** Where the source is, without credentials. */
  address?: string;
  /**
   * Reads everything, a page at a time; pages are never gathered.
   *
   * @param context - `signal` aborts requests under way
   * @throws only when nothing at all can be read; a type that fails yields
   *   `incomplete`
   */
  read(context: {
    signal: AbortSignal;
    report: SyncReporter;
  }): AsyncIterable<FactEvent>;
  /** Runs the connection test; yields each step as it ends. */
  test(context: { signal: AbortSignal }): AsyncIterable<ConnectionTestStep>;
  onDemand: OnDemandFacts;
  close(): Promise<void>;
}

/** A connector as the core sees it, made with `defineConnector`. @public */
export interface Connector {
  id: string;
  title: string;
  status: ConnectorStatus;
  description: string;
  /** Derived from what the definition reads. */
  factTypes: FactType[];
  /** Shape of `mlops.sources[].config`. */
  configSchema: z.ZodType;
  /**
   * @throws InputError that names each wrong field of the configuration
   */
  open(options: {
    sourceId: string;
    config: unknown;
    logger: LoggerService;
  }): ConnectorSession;
}
