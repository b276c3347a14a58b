import type { ConfigurationOptions } from '@kubernetes/client-node';
import { z } from 'zod';
import { ClusterConfig } from '../config';
import { boundedHttp } from './boundedHttp';
import { loadKubeConfig } from './kubeConfig';
import { kubernetesClient } from './kubernetesClient';

const GROUP = 'serving.kserve.io';

const listSchema = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(z.unknown()),
});

const versionSchema = z.object({ gitVersion: z.string().min(1) });

/** One page of the objects of a kind. */
export interface ObjectPage {
  items: unknown[];
  /** Token of the next page. */
  next?: string;
}

/** Where objects of a kind are. */
export interface ObjectList {
  version: string;
  plural: string;
  /** All namespaces when left out. */
  namespace?: string;
}

/** Reads KServe's objects from the API of one cluster. */
export class KubernetesCluster {
  readonly #config: ClusterConfig;
  readonly #maxBytes: number;
  readonly #addSecret: (value: string | undefined) => void;

  constructor(
    config: ClusterConfig,
    options: {
      maxResponseMegabytes: number;
      addSecret(value: string | undefined): void;
    },
  ) {
    this.#config = config;
    this.#maxBytes = options.maxResponseMegabytes * 1_000_000;
    this.#addSecret = options.addSecret;
    options.addSecret(config.token);
  }

  get config(): ClusterConfig {
    return this.#config;
  }

  /** @throws ApiException of the client for a status of 400 and above */
  async listObjects(
    { version, plural, namespace }: ObjectList,
    page: { limit: number; continueToken?: string; signal: AbortSignal },
  ): Promise<ObjectPage> {
    const { CustomObjectsApi } = kubernetesClient();
    const api = this.#connect().makeApiClient(CustomObjectsApi);
    const request = {
      group: GROUP,
      version,
      plural,
      limit: page.limit,
      _continue: page.continueToken,
    };
    const options = this.#options(page.signal);
    const answer: unknown = namespace
      ? await api.listNamespacedCustomObject({ ...request, namespace }, options)
      : await api.listCustomObjectForAllNamespaces(request, options);
    const { items, metadata } = listSchema.parse(answer);
    return { items, next: metadata?.continue || undefined };
  }

  /**
   * Version of the server.
   *
   * @throws when what answers is no Kubernetes API
   */
  async version(signal: AbortSignal): Promise<string> {
    const { VersionApi } = kubernetesClient();
    const api = this.#connect().makeApiClient(VersionApi);
    const answer = await api.getCode({}, this.#options(signal));
    return versionSchema.parse(answer).gitVersion;
  }

  #connect() {
    const config = loadKubeConfig(this.#config);
    const user = config.getCurrentUser();
    this.#addSecret(user?.token);
    this.#addSecret(user?.password);
    return config;
  }

  #options(signal: AbortSignal): ConfigurationOptions {
    return { httpApi: boundedHttp({ signal, maxBytes: this.#maxBytes }) };
  }
}
