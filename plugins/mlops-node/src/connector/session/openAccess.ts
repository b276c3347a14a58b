import { LoggerService } from '@backstage/backend-plugin-api';
import { createHttpClient } from '../http/createHttpClient';
import { HttpTransport } from '../http/HttpTransport';
import { Limits, limitsSchema } from '../http/limitsSchema';
import { HttpClient, HttpOptions } from '../http/types';
import { ClientDefinition } from '../ownClient';
import { SecretRedactor } from '../secrets/SecretRedactor';
import { ClientCalls } from './ClientCalls';
import { SourceAccess } from './SourceAccess';

interface AccessOptions {
  sourceId: string;
  logger: LoggerService;
  redactor: SecretRedactor;
}

function fullLimits(limits: Partial<Limits> | undefined): Limits {
  return limitsSchema().parse(limits ?? {});
}

/** Access over the kit's HTTP. */
export function openHttpAccess(
  http: HttpOptions,
  { logger, redactor }: AccessOptions,
): SourceAccess<HttpClient> {
  const limits = fullLimits(http.limits);
  const transport = new HttpTransport({ http, limits, redactor, logger });
  const calls = new ClientCalls({ limits, redactor, definition: {} });
  return {
    limits,
    clientFor: scope => createHttpClient(transport, scope),
    call: (request, scope) => calls.run(request, scope),
    close: () => transport.close(),
  };
}

/** Access through a client of the connector's own. */
export function openClientAccess<Config, Client>(
  definition: ClientDefinition<Config, Client>,
  config: Config,
  { sourceId, logger, redactor }: AccessOptions,
): SourceAccess<Client> {
  const limits = fullLimits(definition.limits?.(config));
  const calls = new ClientCalls({ limits, redactor, definition });
  const client = definition.open(config, {
    sourceId,
    logger,
    addSecret: value => redactor.add(value),
  });
  return {
    limits,
    clientFor: () => client,
    call: (request, scope) => calls.run(request, scope),
    close: async () => definition.close?.(client),
  };
}

/** No client at all. */
export function openNoAccess({
  redactor,
}: AccessOptions): SourceAccess<undefined> {
  const limits = fullLimits(undefined);
  const calls = new ClientCalls({ limits, redactor, definition: {} });
  return {
    limits,
    clientFor: () => undefined,
    call: (request, scope) => calls.run(request, scope),
    close: async () => {},
  };
}
