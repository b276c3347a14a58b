import {
  Connector,
  ConnectorsExtensionPoint,
} from '@mlops-portal/backstage-plugin-mlops-node';

/** Connectors that modules added while the backend started. */
export class ConnectorRegistry implements ConnectorsExtensionPoint {
  readonly #connectors = new Map<string, Connector>();

  addConnector(...connectors: Connector[]): void {
    for (const connector of connectors) {
      if (this.#connectors.has(connector.id)) {
        throw new Error(
          `Connector "${connector.id}" is added twice; install its module once`,
        );
      }
      this.#connectors.set(connector.id, connector);
    }
  }

  get(id: string): Connector | undefined {
    return this.#connectors.get(id);
  }

  ids(): string[] {
    return [...this.#connectors.keys()].sort();
  }
}
