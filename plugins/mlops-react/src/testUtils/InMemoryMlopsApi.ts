import { NotFoundError } from '@backstage/errors';
import {
  ConnectionTest,
  EndpointDetail,
  EndpointRow,
  FeatureViewDetail,
  FeatureViewRow,
  Lineage,
  ListQuery,
  MlopsApi,
  MlopsRequestOptions,
  ModelDetail,
  ModelRow,
  ModelVersion,
  ReproducibilityReport,
  Source,
  SyncRun,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  listPage,
  summarizeEndpoints,
  summarizeFeatureViews,
  summarizeModels,
} from './listPage';

/** What the portal knows; all of it optional, references as keys. @public */
export interface InMemoryMlopsData {
  models?: ModelRow[];
  featureViews?: FeatureViewRow[];
  endpoints?: EndpointRow[];
  sources?: Source[];
  syncRuns?: Record<string, SyncRun[]>;
  connectionTests?: Record<string, ConnectionTest>;
  modelDetails?: Record<string, Partial<ModelDetail>>;
  modelVersions?: Record<string, ModelVersion[]>;
  reproducibility?: Record<string, ReproducibilityReport>;
  lineage?: Record<string, Lineage>;
  featureViewDetails?: Record<string, Partial<FeatureViewDetail>>;
  endpointDetails?: Record<string, Partial<EndpointDetail>>;
  modelCards?: Record<string, string>;
  modelBoms?: Record<string, string>;
}

/** One call of the API, for assertions. @public */
export interface RecordedCall {
  method: keyof MlopsApi;
  args: readonly unknown[];
}

/**
 * The portal's API over data in memory, for tests and development. It filters,
 * sorts and pages as the server does.
 *
 * @public
 */
export class InMemoryMlopsApi implements MlopsApi {
  /** Every call so far, oldest first. */
  readonly calls: RecordedCall[] = [];
  readonly #data: InMemoryMlopsData;
  readonly #failures = new Map<keyof MlopsApi, Error>();

  constructor(data: InMemoryMlopsData = {}) {
    this.#data = data;
  }

  /** Lets a method fail from now on, or work again with `undefined`. */
  fail(method: keyof MlopsApi, error: Error | undefined): void {
    if (error) this.#failures.set(method, error);
    else this.#failures.delete(method);
  }

  /** Arguments of the last call of a method. */
  lastCall(method: keyof MlopsApi): readonly unknown[] | undefined {
    return this.calls.findLast(call => call.method === method)?.args;
  }

  /** Replaces a source, as a sync does. */
  setSource(source: Source): void {
    const sources = this.#data.sources ?? [];
    this.#data.sources = sources.map(known =>
      known.id === source.id ? source : known,
    );
  }

  async getCapabilities(options?: MlopsRequestOptions) {
    this.#record('getCapabilities', options);
    return { items: [] };
  }

  async listModels(query: ListQuery, options?: MlopsRequestOptions) {
    this.#record('listModels', query, options);
    return listPage(this.#data.models ?? [], query, summarizeModels);
  }

  async listFeatureViews(query: ListQuery, options?: MlopsRequestOptions) {
    this.#record('listFeatureViews', query, options);
    return listPage(
      this.#data.featureViews ?? [],
      query,
      summarizeFeatureViews,
    );
  }

  async listEndpoints(query: ListQuery, options?: MlopsRequestOptions) {
    this.#record('listEndpoints', query, options);
    return listPage(this.#data.endpoints ?? [], query, summarizeEndpoints);
  }

  async getCsv(
    list: 'models' | 'featureViews' | 'endpoints',
    query: ListQuery,
    options?: MlopsRequestOptions,
  ) {
    this.#record('getCsv', list, query, options);
    const everything = { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER };
    const { items } = listPage<ModelRow | FeatureViewRow | EndpointRow>(
      this.#data[list] ?? [],
      everything,
      () => ({}),
    );
    return ['ref,title', ...items.map(row => `${row.ref},${row.title}`)].join(
      '\r\n',
    );
  }

  async getModel(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getModel', entityRef, options);
    const row = found(
      this.#data.models?.find(({ ref }) => ref === entityRef),
      entityRef,
    );
    return {
      row,
      tags: {},
      aliases: [],
      ...this.#data.modelDetails?.[entityRef],
    };
  }

  async listModelVersions(
    entityRef: string,
    page: { offset?: number; limit?: number } = {},
    options?: MlopsRequestOptions,
  ) {
    this.#record('listModelVersions', entityRef, page, options);
    const versions = this.#data.modelVersions?.[entityRef] ?? [];
    const { offset = 0, limit = 50 } = page;
    return {
      items: versions.slice(offset, offset + limit),
      total: versions.length,
    };
  }

  async getReproducibility(
    entityRef: string,
    version?: string,
    options?: MlopsRequestOptions,
  ) {
    this.#record('getReproducibility', entityRef, version, options);
    return found(this.#data.reproducibility?.[entityRef], entityRef);
  }

  async getLineage(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getLineage', entityRef, options);
    return this.#data.lineage?.[entityRef] ?? { nodes: [], edges: [] };
  }

  async getModelCard(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getModelCard', entityRef, options);
    return found(this.#data.modelCards?.[entityRef], entityRef);
  }

  async getModelBom(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getModelBom', entityRef, options);
    return found(this.#data.modelBoms?.[entityRef], entityRef);
  }

  async getFeatureView(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getFeatureView', entityRef, options);
    const row = found(
      this.#data.featureViews?.find(({ ref }) => ref === entityRef),
      entityRef,
    );
    return {
      row,
      services: [],
      ...this.#data.featureViewDetails?.[entityRef],
    };
  }

  async getEndpoint(entityRef: string, options?: MlopsRequestOptions) {
    this.#record('getEndpoint', entityRef, options);
    const row = found(
      this.#data.endpoints?.find(({ ref }) => ref === entityRef),
      entityRef,
    );
    return { row, ...this.#data.endpointDetails?.[entityRef] };
  }

  async listSources(options?: MlopsRequestOptions) {
    this.#record('listSources', options);
    return { items: this.#data.sources ?? [] };
  }

  async getSource(id: string, options?: MlopsRequestOptions) {
    this.#record('getSource', id, options);
    return this.#source(id);
  }

  async listSyncRuns(id: string, options?: MlopsRequestOptions) {
    this.#record('listSyncRuns', id, options);
    return { items: this.#data.syncRuns?.[id] ?? [] };
  }

  async syncSource(id: string, options?: MlopsRequestOptions) {
    this.#record('syncSource', id, options);
    const source = this.#source(id);
    const run: SyncRun = {
      id: `${id}-${this.calls.length}`,
      sourceId: id,
      trigger: 'manual',
      startedAt: new Date().toISOString(),
      outcome: 'running',
      activity: 'Reading the first page',
      pages: 0,
      requests: 0,
      counts: {},
      problems: [],
    };
    this.setSource({ ...source, lastRun: run });
    return run;
  }

  async cancelSync(id: string, options?: MlopsRequestOptions) {
    this.#record('cancelSync', id, options);
    const source = this.#source(id);
    const cancelled: Source = {
      ...source,
      ...(source.lastRun && {
        lastRun: {
          ...source.lastRun,
          outcome: 'cancelled',
          endedAt: new Date().toISOString(),
        },
      }),
    };
    this.setSource(cancelled);
    return cancelled;
  }

  async testSource(id: string, options?: MlopsRequestOptions) {
    this.#record('testSource', id, options);
    return found(this.#data.connectionTests?.[id], id);
  }

  async confirmRemoval(
    id: string,
    heldRemovalId: string,
    options?: MlopsRequestOptions,
  ) {
    this.#record('confirmRemoval', id, heldRemovalId, options);
    const { heldRemoval: _, ...source } = this.#source(id);
    const released: Source = { ...source, health: 'ok' };
    this.setSource(released);
    return released;
  }

  async getEntityChanges(
    query: { since?: number; limit?: number },
    options?: MlopsRequestOptions,
  ) {
    this.#record('getEntityChanges', query, options);
    return {
      epoch: 'in-memory',
      items: [],
      nextSince: query.since ?? 0,
      more: false,
      completeSources: [],
      sources: [],
    };
  }

  #source(id: string): Source {
    return found(
      this.#data.sources?.find(source => source.id === id),
      id,
    );
  }

  #record(method: keyof MlopsApi, ...args: readonly unknown[]): void {
    this.calls.push({ method, args });
    const failure = this.#failures.get(method);
    if (failure) throw failure;
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new NotFoundError(`No ${name}`);
  return value;
}
