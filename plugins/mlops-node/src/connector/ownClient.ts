import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorHint } from './http/hints';
import { Limits } from './http/limitsSchema';

/** What an own client is made with. @public */
export interface ClientDependencies {
  sourceId: string;
  /** Secrets are taken out of what it writes. */
  logger: LoggerService;
  /** Names a secret, so that it never shows in logs, errors or reports. */
  addSecret(value: string | undefined): void;
}

/** What the kit needs to know about an error of an own client. @public */
export interface ClientFailure {
  /** HTTP status, where there is one; 429 and 5xx are tried again. */
  status?: number;
  /** Code of the system, such as `ECONNREFUSED`. */
  code?: string;
  /** What the source said, for the message and for hints. */
  body?: string;
  /** Value of the header `Retry-After`. */
  retryAfter?: string;
}

/** A client of the connector's own. @public */
export interface ClientDefinition<Config, Client> {
  open(config: Config, dependencies: ClientDependencies): Client;
  close?(client: Client): Promise<void>;
  /** Reads an error that the client threw; undefined when it's none of its own. */
  failure?(error: unknown): ClientFailure | undefined;
  hints?: ErrorHint[];
  /** Limits of the source; the kit's defaults when left out. */
  limits?(config: Config): Partial<Limits> | undefined;
}
