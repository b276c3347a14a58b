import { Capabilities } from '@mlops-portal/backstage-plugin-mlops-common';
import { CapabilitiesExtensionPoint } from '@mlops-portal/backstage-plugin-mlops-node';

type Capability = Capabilities['items'][number];

/** What modules announced while the backend started. */
export class CapabilityRegistry implements CapabilitiesExtensionPoint {
  readonly #capabilities = new Map<string, Capability>();

  addCapability(capability: Capability): void {
    if (this.#capabilities.has(capability.id)) {
      throw new Error(
        `Capability "${capability.id}" is announced twice; install its module once`,
      );
    }
    this.#capabilities.set(capability.id, capability);
  }

  list(): Capability[] {
    return [...this.#capabilities.values()];
  }
}
