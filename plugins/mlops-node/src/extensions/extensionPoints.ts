import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Connector } from '../connector/types';

/** Adds connectors; each `mlops.sources[]` entry names one. @public */
export interface ConnectorsExtensionPoint {
  /** @throws Error when the id is taken */
  addConnector(...connectors: Connector[]): void;
}

/** @public */
export const connectorsExtensionPoint =
  createExtensionPoint<ConnectorsExtensionPoint>({
    id: 'mlops.connectors',
  });

/** Announces a capability, so that the front end shows its screens. @public */
export interface CapabilitiesExtensionPoint {
  /** @throws Error when the id is taken */
  addCapability(capability: {
    id: string;
    title: string;
    description?: string;
  }): void;
}

/** @public */
export const capabilitiesExtensionPoint =
  createExtensionPoint<CapabilitiesExtensionPoint>({
    id: 'mlops.capabilities',
  });
