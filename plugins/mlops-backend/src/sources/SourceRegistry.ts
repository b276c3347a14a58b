import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { SourceConfig } from '../config';
import { ConfiguredSource } from './ConfiguredSource';
import { ConnectorRegistry } from './ConnectorRegistry';

/** The configured sources, in the order of the configuration. */
export class SourceRegistry {
  readonly #sources: Map<string, ConfiguredSource>;

  static create(options: {
    sources: SourceConfig[];
    connectors: ConnectorRegistry;
    logger: LoggerService;
  }): SourceRegistry {
    const { connectors, logger } = options;
    const sources = options.sources.map((config, index) =>
      ConfiguredSource.create({
        config,
        path: `mlops.sources[${index}]`,
        connector: connectors.get(config.connector),
        knownConnectors: connectors.ids(),
        logger: logger.child({ source: config.id }),
      }),
    );
    for (const { id, problem } of sources) {
      if (problem) logger.error(`Source ${id} cannot be read: ${problem}`);
    }
    return new SourceRegistry(sources);
  }

  private constructor(sources: ConfiguredSource[]) {
    this.#sources = new Map(sources.map(source => [source.id, source]));
  }

  all(): ConfiguredSource[] {
    return [...this.#sources.values()];
  }

  find(id: string): ConfiguredSource | undefined {
    return this.#sources.get(id);
  }

  /** @throws NotFoundError */
  get(id: string): ConfiguredSource {
    const source = this.#sources.get(id);
    if (!source) throw new NotFoundError(`There is no source "${id}"`);
    return source;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.all().map(source => source.close()));
  }
}
