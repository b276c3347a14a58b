import { MlopsKind } from '@mlops-portal/backstage-plugin-mlops-common';
import { EntityFactType, EntityStore } from '../entities/store/EntityStore';
import {
  EndpointSummary,
  FeatureViewSummary,
  ModelSummary,
} from '../entities/summaries';

/** Summaries by the kind of their entity. */
export interface Summaries {
  MLModel: ModelSummary;
  FeatureView: FeatureViewSummary;
  ModelEndpoint: EndpointSummary;
}

const KINDS: Record<EntityFactType, MlopsKind> = {
  model: 'MLModel',
  'feature-view': 'FeatureView',
  endpoint: 'ModelEndpoint',
};

/** What facts say besides entities, in memory; only changes are read. */
export class SummaryCache {
  readonly #store: Pick<EntityStore, 'summaries'>;
  readonly #summaries = new Map<string, Summaries[MlopsKind]>();
  #revision = 0;
  #refreshing?: Promise<void>;

  constructor(store: Pick<EntityStore, 'summaries'>) {
    this.#store = store;
  }

  /** Changes whenever a summary does. */
  get revision(): number {
    return this.#revision;
  }

  /** Reads what changed since the last time. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  get<K extends MlopsKind>(
    kind: K,
    origin: { source: string; key: string } | undefined,
  ): Summaries[K] | undefined {
    if (!origin) return undefined;
    return this.#summaries.get(cacheKey(kind, origin.source, origin.key)) as
      Summaries[K] | undefined;
  }

  async #refresh(): Promise<void> {
    for await (const page of this.#store.summaries(this.#revision)) {
      for (const { source, type, key, summary, revision } of page) {
        const id = cacheKey(KINDS[type], source, key);
        if (summary) {
          // Written by this plugin, in the shape of its kind.
          this.#summaries.set(id, summary as unknown as Summaries[MlopsKind]);
        } else {
          this.#summaries.delete(id);
        }
        this.#revision = Math.max(this.#revision, revision);
      }
    }
  }
}

function cacheKey(kind: MlopsKind, source: string, key: string): string {
  return [kind, source, key].join('\0');
}
