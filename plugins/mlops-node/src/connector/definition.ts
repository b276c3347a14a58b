import { LoggerService } from '@backstage/backend-plugin-api';
import {
  FactInput,
  FactType,
  RunFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import { Limits } from './http/limitsSchema';
import { HttpClient, HttpOptions } from './http/types';
import { ClientDefinition } from './ownClient';
import { ConnectorStatus, SyncReporter } from './types';

/** What every function of a connector is given. @public */
export interface CallContext<Config, Client> {
  readonly sourceId: string;
  readonly config: Config;
  /** The HTTP client of the kit, or the connector's own. */
  readonly client: Client;
  /** Aborts requests under way; the kit's HTTP client already listens to it. */
  readonly signal: AbortSignal;
  /** Secrets are taken out of what it writes. */
  readonly logger: LoggerService;
  /**
   * Runs one request of a client of the connector's own under the limits of
   * the source: concurrency, requests a minute, time, retries. Requests of the
   * kit's HTTP client need it not.
   *
   * @throws SourceError with the hint that fits
   */
  call<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Limits of the source, defaults filled in. */
  readonly limits: Limits;
}

/** What a reader of facts is given. @public */
export interface ReadContext<
  Config,
  Client,
  State = undefined,
> extends CallContext<Config, Client> {
  /** The type that is being read. */
  readonly factType: FactType;
  readonly report: SyncReporter;
  /** Shared by the readers of one sync, made by `state` of the definition. */
  readonly state: State;
  /**
   * Says that a part could not be read while the rest goes on: nothing of the
   * type is removed after this sync.
   */
  incomplete(reason: string): void;
  /** Says that a list starts again: keys seen so far are no duplicates. */
  restarted(): void;
  /**
   * Says that something is there but cannot be read: what is known of it must
   * stay. Without its key, nothing of the type is removed after this sync.
   */
  unreadable(key: string | undefined): void;
}

/**
 * Reads the facts of one type, a page at a time.
 *
 * Its normal end says that all pages were read. When it throws, the type is
 * incomplete, the error is reported, and other types are read still.
 *
 * @public
 */
export type FactReader<
  T extends FactType,
  Config,
  Client = HttpClient,
  State = undefined,
> = (
  context: ReadContext<Config, Client, State>,
) => AsyncIterable<FactInput<T>[]>;

/** What a step of a connection test found out. @public */
export type StepResult =
  | void
  /** Passed; the text says what was seen, such as the version of the server. */
  | string
  /** Neither passed nor failed, for instance when not permitted to look. */
  | { outcome: 'unknown'; message: string; mitigation?: string };

/** One step of a connection test. @public */
export interface StepDefinition<Config, Client = HttpClient> {
  id: string;
  /** What is checked, such as "Reach the server". */
  title: string;
  /** Whether the source is unusable when it fails; true when left out. */
  mandatory?: boolean;
  /** Whether later steps make no sense when it fails; as `mandatory` when left out. */
  stopOnFailure?: boolean;
  /** What to do when it fails and the error carries no better advice. */
  mitigation?: string;
  /** @throws when the step fails; the message is shown */
  run(context: CallContext<Config, Client>): Promise<StepResult>;
}

/** What a connector can tell outside a sync. @public */
export interface OnDemandDefinition<Config, Client> {
  /** One run by id; undefined when the source has no such run. */
  run?(
    runId: string,
    context: CallContext<Config, Client>,
  ): Promise<FactInput<'run'> | undefined>;
  /** Paths of the files a run left behind, two levels deep at most. */
  runArtifacts?(
    run: RunFact,
    context: CallContext<Config, Client>,
  ): Promise<string[]>;
}

/** Readers by the type of fact they bring. @public */
export type FactReaders<Config, Client, State> = {
  [T in FactType]?: FactReader<T, Config, Client, State>;
};

/** What all connectors declare. @public */
export interface ConnectorDefinition<
  Schema extends z.ZodType,
  Client,
  State = undefined,
> {
  /** What `mlops.sources[].connector` says. */
  id: string;
  title: string;
  status: ConnectorStatus;
  description: string;
  /** Shape of `mlops.sources[].config`. */
  config: Schema;
  /** Where the source is, for people; credentials are taken out. */
  address?(config: z.output<Schema>): string | undefined;
  /** Steps in order; see {@link step}. */
  test: StepDefinition<z.output<Schema>, Client>[];
  /** Readers; they run one after the other in the order written here. */
  facts: FactReaders<z.output<Schema>, Client, State>;
  onDemand?: OnDemandDefinition<z.output<Schema>, Client>;
  /** Makes what the readers of one sync share. */
  state?(config: z.output<Schema>): State;
}

/** A connector that speaks HTTP through the kit. @public */
export interface HttpConnectorDefinition<
  Schema extends z.ZodType,
  State = undefined,
> extends ConnectorDefinition<Schema, HttpClient, State> {
  http(config: z.output<Schema>): HttpOptions;
  client?: never;
}

/** A connector with a client of its own, such as one for the Kubernetes API. @public */
export interface OwnClientConnectorDefinition<
  Schema extends z.ZodType,
  Client,
  State = undefined,
> extends ConnectorDefinition<Schema, Client, State> {
  client: ClientDefinition<z.output<Schema>, Client>;
  http?: never;
}

/** A connector that needs no client, such as one that reads configuration. @public */
export interface ClientlessConnectorDefinition<
  Schema extends z.ZodType,
  State = undefined,
> extends ConnectorDefinition<Schema, undefined, State> {
  client?: never;
  http?: never;
}
