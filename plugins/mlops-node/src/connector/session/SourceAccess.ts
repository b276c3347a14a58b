import { LoggerService } from '@backstage/backend-plugin-api';
import { CallContext } from '../definition';
import { RequestScope } from '../http/HttpTransport';
import { Limits } from '../http/limitsSchema';
import { SecretRedactor } from '../secrets/SecretRedactor';

/** How a session gets at its source, whatever the kind of client. */
export interface SourceAccess<Client> {
  limits: Limits;
  /** The client as one caller uses it. */
  clientFor(scope: RequestScope): Client;
  call<T>(
    request: (signal: AbortSignal) => Promise<T>,
    scope: RequestScope,
  ): Promise<T>;
  close(): Promise<void>;
}

/** What stays the same for every call of a session. */
export interface SessionBase<Config, Client> {
  sourceId: string;
  config: Config;
  /** Redacts already. */
  logger: LoggerService;
  redactor: SecretRedactor;
  access: SourceAccess<Client>;
}

/** The context of one caller. */
export function callContext<Config, Client>(
  base: SessionBase<Config, Client>,
  scope: RequestScope,
): CallContext<Config, Client> {
  return {
    sourceId: base.sourceId,
    config: base.config,
    logger: base.logger,
    limits: base.access.limits,
    signal: scope.signal,
    client: base.access.clientFor(scope),
    call: request => base.access.call(request, scope),
  };
}
