import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { describeIssues } from '@mlops-portal/backstage-plugin-mlops-common';
import { z } from 'zod';
import {
  ClientlessConnectorDefinition,
  ConnectorDefinition,
  HttpConnectorDefinition,
  OwnClientConnectorDefinition,
} from './definition';
import { SecretRedactor } from './secrets/SecretRedactor';
import {
  openClientAccess,
  openHttpAccess,
  openNoAccess,
} from './session/openAccess';
import { openSession } from './session/openSession';
import { factTypesOf } from './session/readFacts';
import { SourceAccess } from './session/SourceAccess';
import { Connector } from './types';

interface AccessOptions {
  sourceId: string;
  logger: LoggerService;
  redactor: SecretRedactor;
}

/**
 * Declares a connector that speaks HTTP: what it reads, how lists are cut into
 * pages, how items become facts. Paging, credentials, limits, retries, reports
 * and tests of the connection are the kit's.
 *
 * @public
 */
export function defineConnector<Schema extends z.ZodType, State = undefined>(
  definition: HttpConnectorDefinition<Schema, State>,
): Connector;
/**
 * Declares a connector with a client of its own; its requests run through
 * `context.call`.
 *
 * @public
 */
export function defineConnector<
  Schema extends z.ZodType,
  Client,
  State = undefined,
>(definition: OwnClientConnectorDefinition<Schema, Client, State>): Connector;
/**
 * Declares a connector without a client.
 *
 * @public
 */
export function defineConnector<Schema extends z.ZodType, State = undefined>(
  definition: ClientlessConnectorDefinition<Schema, State>,
): Connector;
export function defineConnector<Schema extends z.ZodType, Client, State>(
  definition:
    | HttpConnectorDefinition<Schema, State>
    | OwnClientConnectorDefinition<Schema, Client, State>
    | ClientlessConnectorDefinition<Schema, State>,
): Connector {
  if (definition.http) {
    const { http } = definition;
    return connectorOf(
      definition,
      (config, options) => openHttpAccess(http(config), options),
      config => http(config).baseUrl,
    );
  }
  if (definition.client) {
    const { client } = definition;
    return connectorOf(definition, (config, options) =>
      openClientAccess(client, config, options),
    );
  }
  return connectorOf(definition, (_, options) => openNoAccess(options));
}

function connectorOf<Schema extends z.ZodType, Client, State>(
  definition: ConnectorDefinition<Schema, Client, State>,
  openAccess: (
    config: z.output<Schema>,
    options: AccessOptions,
  ) => SourceAccess<Client>,
  defaultAddress?: (config: z.output<Schema>) => string,
): Connector {
  const { id, title, status, description } = definition;
  return {
    id,
    title,
    status,
    description,
    factTypes: factTypesOf(definition.facts),
    configSchema: definition.config,
    open({ sourceId, config: given, logger }) {
      const config = parseConfig(definition, sourceId, given);
      const redactor = new SecretRedactor();
      const safeLogger = redactor.logger(logger);
      const base = {
        sourceId,
        config,
        logger: safeLogger,
        redactor,
        access: openAccess(config, { sourceId, logger: safeLogger, redactor }),
      };
      const address = definition.address
        ? definition.address(config)
        : defaultAddress?.(config);
      return openSession(definition, base, address);
    },
  };
}

function parseConfig<Schema extends z.ZodType>(
  definition: { title: string; config: Schema },
  sourceId: string,
  config: unknown,
): z.output<Schema> {
  const parsed = definition.config.safeParse(config ?? {});
  if (parsed.success) return parsed.data;
  const faults = describeIssues(parsed.error).map(fault =>
    fault.replace(/^\(root\)/, 'config').replace(/^(?!config)/, 'config.'),
  );
  throw new InputError(
    `Source ${sourceId} (${definition.title}) is configured wrongly: ${faults.join(
      '; ',
    )}`,
  );
}
