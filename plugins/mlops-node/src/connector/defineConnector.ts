import { z } from 'zod';
import {
  ClientlessConnectorDefinition,
  HttpConnectorDefinition,
  OwnClientConnectorDefinition,
} from './definition';
import { Connector } from './types';

export function defineConnector<Schema extends z.ZodType, State = undefined>(
  definition: HttpConnectorDefinition<Schema, State>,
): Connector;
export function defineConnector<
  Schema extends z.ZodType,
  Client,
  State = undefined,
>(definition: OwnClientConnectorDefinition<Schema, Client, State>): Connector;
export function defineConnector<Schema extends z.ZodType, State = undefined>(
  definition: ClientlessConnectorDefinition<Schema, State>,
): Connector;
export function defineConnector(): Connector {
  throw new Error('Session of connectors is being written');
}
