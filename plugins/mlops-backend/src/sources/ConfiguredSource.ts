import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  Connector,
  ConnectorSession,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { SourceConfig } from '../config';

/**
 * One entry of `mlops.sources` with its connector. A source whose own
 * configuration is wrong stays in the list and says why, and the others work.
 */
export class ConfiguredSource {
  readonly config: SourceConfig;
  readonly connector: Connector | undefined;
  /** What is wrong with its configuration. */
  readonly problem: string | undefined;
  readonly #session: ConnectorSession | undefined;

  static create(options: {
    config: SourceConfig;
    /** Where it stands in the configuration, as in `mlops.sources[2]`. */
    path: string;
    connector: Connector | undefined;
    knownConnectors: string[];
    logger: LoggerService;
  }): ConfiguredSource {
    const { config, connector, path } = options;
    if (!connector) {
      const known = options.knownConnectors.join(', ') || 'none';
      return new ConfiguredSource(config, {
        problem: `${path}.connector: there is no connector "${config.connector}"; installed are: ${known}`,
      });
    }
    try {
      const session = connector.open({
        sourceId: config.id,
        config: config.config ?? {},
        logger: options.logger,
      });
      return new ConfiguredSource(config, { connector, session });
    } catch (error) {
      return new ConfiguredSource(config, {
        connector,
        problem: `${path}.config: ${toError(error).message}`,
      });
    }
  }

  private constructor(
    config: SourceConfig,
    options: {
      connector?: Connector;
      session?: ConnectorSession;
      problem?: string;
    },
  ) {
    this.config = config;
    this.connector = options.connector;
    this.problem = options.problem;
    this.#session = options.session;
  }

  get id(): string {
    return this.config.id;
  }

  get title(): string {
    return this.config.title ?? this.config.id;
  }

  /** Where it is, without credentials. */
  get address(): string | undefined {
    return this.#session?.address;
  }

  /** @throws InputError when the source is configured wrongly */
  session(): ConnectorSession {
    if (!this.#session) {
      throw new InputError(this.problem ?? 'The source cannot be opened');
    }
    return this.#session;
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }
}
