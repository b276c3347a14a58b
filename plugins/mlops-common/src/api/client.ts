import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { ReproducibilityReport } from '../reproducibility/types';
import {
  Capabilities,
  EndpointDetail,
  EntityChanges,
  FeatureViewDetail,
  Lineage,
  ModelDetail,
  ModelVersionPage,
} from './details';
import { EndpointPage, FeatureViewPage, ListQuery, ModelPage } from './lists';
import { MlopsRouteName, mlopsRoutes, RouteContract } from './routes';
import { ConnectionTest, Source, SyncRun } from './sources';

/** Who asks: front ends leave it out, back ends pass a plugin request token. @public */
export interface MlopsRequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/** The HTTP API of the portal. @public */
export interface MlopsApi {
  getCapabilities(options?: MlopsRequestOptions): Promise<Capabilities>;
  listModels(
    query: ListQuery,
    options?: MlopsRequestOptions,
  ): Promise<ModelPage>;
  listFeatureViews(
    query: ListQuery,
    options?: MlopsRequestOptions,
  ): Promise<FeatureViewPage>;
  listEndpoints(
    query: ListQuery,
    options?: MlopsRequestOptions,
  ): Promise<EndpointPage>;
  /** The rows of a list as CSV, all pages. */
  getCsv(
    list: 'models' | 'featureViews' | 'endpoints',
    query: ListQuery,
    options?: MlopsRequestOptions,
  ): Promise<string>;
  getModel(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<ModelDetail>;
  listModelVersions(
    entityRef: string,
    page?: { offset?: number; limit?: number },
    options?: MlopsRequestOptions,
  ): Promise<ModelVersionPage>;
  getReproducibility(
    entityRef: string,
    version?: string,
    options?: MlopsRequestOptions,
  ): Promise<ReproducibilityReport>;
  getLineage(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<Lineage>;
  /** Markdown. */
  getModelCard(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<string>;
  /** CycloneDX JSON. */
  getModelBom(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<string>;
  getFeatureView(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<FeatureViewDetail>;
  getEndpoint(
    entityRef: string,
    options?: MlopsRequestOptions,
  ): Promise<EndpointDetail>;
  listSources(options?: MlopsRequestOptions): Promise<{ items: Source[] }>;
  getSource(id: string, options?: MlopsRequestOptions): Promise<Source>;
  listSyncRuns(
    id: string,
    options?: MlopsRequestOptions,
  ): Promise<{ items: SyncRun[] }>;
  syncSource(id: string, options?: MlopsRequestOptions): Promise<SyncRun>;
  cancelSync(id: string, options?: MlopsRequestOptions): Promise<Source>;
  testSource(
    id: string,
    options?: MlopsRequestOptions,
  ): Promise<ConnectionTest>;
  confirmRemoval(
    id: string,
    heldRemovalId: string,
    options?: MlopsRequestOptions,
  ): Promise<Source>;
  getEntityChanges(
    query: { since?: number; limit?: number },
    options?: MlopsRequestOptions,
  ): Promise<EntityChanges>;
}

type Call = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  options?: MlopsRequestOptions;
};

/** Calls the portal's HTTP API and checks every answer against its contract. @public */
export class MlopsClient implements MlopsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(deps: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = deps.discoveryApi;
    this.#fetchApi = deps.fetchApi ?? { fetch: (...args) => fetch(...args) };
  }

  getCapabilities(options?: MlopsRequestOptions) {
    return this.#json<Capabilities>('capabilities', { options });
  }
  listModels(query: ListQuery, options?: MlopsRequestOptions) {
    return this.#json<ModelPage>('models', { query, options });
  }
  listFeatureViews(query: ListQuery, options?: MlopsRequestOptions) {
    return this.#json<FeatureViewPage>('featureViews', {
      query,
      options,
    });
  }
  listEndpoints(query: ListQuery, options?: MlopsRequestOptions) {
    return this.#json<EndpointPage>('endpoints', { query, options });
  }
  getCsv(
    list: 'models' | 'featureViews' | 'endpoints',
    query: ListQuery,
    options?: MlopsRequestOptions,
  ) {
    return this.#text(`${list}Csv`, { query, options });
  }
  getModel(entityRef: string, options?: MlopsRequestOptions) {
    return this.#json<ModelDetail>('model', {
      params: nameOf(entityRef),
      options,
    });
  }
  listModelVersions(
    entityRef: string,
    page: { offset?: number; limit?: number } = {},
    options?: MlopsRequestOptions,
  ) {
    return this.#json<ModelVersionPage>('modelVersions', {
      params: nameOf(entityRef),
      query: page,
      options,
    });
  }
  getReproducibility(
    entityRef: string,
    version?: string,
    options?: MlopsRequestOptions,
  ) {
    return this.#json<ReproducibilityReport>('modelReproducibility', {
      params: nameOf(entityRef),
      query: { version },
      options,
    });
  }
  getLineage(entityRef: string, options?: MlopsRequestOptions) {
    return this.#json<Lineage>('modelLineage', {
      params: nameOf(entityRef),
      options,
    });
  }
  getModelCard(entityRef: string, options?: MlopsRequestOptions) {
    return this.#text('modelCard', { params: nameOf(entityRef), options });
  }
  getModelBom(entityRef: string, options?: MlopsRequestOptions) {
    return this.#text('modelBom', { params: nameOf(entityRef), options });
  }
  getFeatureView(entityRef: string, options?: MlopsRequestOptions) {
    return this.#json<FeatureViewDetail>('featureView', {
      params: nameOf(entityRef),
      options,
    });
  }
  getEndpoint(entityRef: string, options?: MlopsRequestOptions) {
    return this.#json<EndpointDetail>('endpoint', {
      params: nameOf(entityRef),
      options,
    });
  }
  listSources(options?: MlopsRequestOptions) {
    return this.#json<{ items: Source[] }>('sources', { options });
  }
  getSource(id: string, options?: MlopsRequestOptions) {
    return this.#json<Source>('source', { params: { id }, options });
  }
  listSyncRuns(id: string, options?: MlopsRequestOptions) {
    return this.#json<{ items: SyncRun[] }>('sourceRuns', {
      params: { id },
      options,
    });
  }
  syncSource(id: string, options?: MlopsRequestOptions) {
    return this.#json<SyncRun>('syncSource', {
      params: { id },
      options,
    });
  }
  cancelSync(id: string, options?: MlopsRequestOptions) {
    return this.#json<Source>('cancelSync', {
      params: { id },
      options,
    });
  }
  testSource(id: string, options?: MlopsRequestOptions) {
    return this.#json<ConnectionTest>('testSource', {
      params: { id },
      options,
    });
  }
  confirmRemoval(
    id: string,
    heldRemovalId: string,
    options?: MlopsRequestOptions,
  ) {
    return this.#json<Source>('confirmRemoval', {
      params: { id },
      body: { id: heldRemovalId },
      options,
    });
  }
  getEntityChanges(
    query: { since?: number; limit?: number },
    options?: MlopsRequestOptions,
  ) {
    return this.#json<EntityChanges>('entityChanges', {
      query,
      options,
    });
  }

  async #json<T>(name: MlopsRouteName, call: Call): Promise<T> {
    const route: RouteContract = mlopsRoutes[name];
    const response = await this.#send(route, call);
    const body: unknown = await response.json();
    if (typeof route.response === 'string') {
      throw new TypeError(`${route.path} does not answer with a document`);
    }
    return route.response.parse(body) as T;
  }

  async #text(name: MlopsRouteName, call: Call): Promise<string> {
    const response = await this.#send(mlopsRoutes[name], call);
    return response.text();
  }

  async #send(route: RouteContract, call: Call): Promise<Response> {
    const base = await this.#discoveryApi.getBaseUrl('mlops');
    const path = route.path.replace(/:([a-z]+)/g, (_, name: string) =>
      encodeURIComponent(call.params?.[name] ?? ''),
    );
    const search = toSearchParams(call.query ?? {});
    const response = await this.#fetchApi.fetch(`${base}${path}${search}`, {
      method: route.method.toLocaleUpperCase('en-US'),
      signal: call.options?.signal,
      headers: {
        ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(call.options?.token && {
          Authorization: `Bearer ${call.options.token}`,
        }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function nameOf(entityRef: string): Record<string, string> {
  const { namespace, name } = parseEntityRef(entityRef);
  return { namespace, name };
}

function toSearchParams(query: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
