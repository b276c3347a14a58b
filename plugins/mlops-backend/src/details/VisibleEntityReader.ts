import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Fact,
  FeatureViewEntityV1alpha1,
  isFeatureViewEntity,
  isMLModelEntity,
  isModelEndpointEntity,
  MLModelEntityV1alpha1,
  MlopsKind,
  ModelEndpointEntityV1alpha1,
  Provenance,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { EntityOrigin, EntityOrigins } from '../origins/EntityOrigins';
import { SourceReadings } from '../sourceReadings/SourceReadings';

interface Entities {
  MLModel: MLModelEntityV1alpha1;
  FeatureView: FeatureViewEntityV1alpha1;
  ModelEndpoint: ModelEndpointEntityV1alpha1;
}

const guards: { [K in MlopsKind]: (entity: Entity) => entity is Entities[K] } =
  {
    MLModel: isMLModelEntity,
    FeatureView: isFeatureViewEntity,
    ModelEndpoint: isModelEndpointEntity,
  };

/** Reads single entities as the caller, so that the catalog decides. */
export class VisibleEntityReader {
  readonly #catalog: CatalogService;
  readonly #readings: SourceReadings;
  readonly #origins: EntityOrigins;

  constructor(options: {
    catalog: CatalogService;
    readings: SourceReadings;
    origins: EntityOrigins;
  }) {
    this.#catalog = options.catalog;
    this.#readings = options.readings;
    this.#origins = options.origins;
  }

  /**
   * @throws NotFoundError also when the caller may not see it: nobody learns
   *   what there is
   */
  async get<K extends MlopsKind>(
    kind: K,
    name: { namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<Entities[K]> {
    const ref = stringifyEntityRef({ kind, ...name });
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    if (!entity || !guards[kind](entity)) {
      throw new NotFoundError(`There is no ${ref}, or you may not see it`);
    }
    return entity;
  }

  /** Those of some entities that the caller may see. */
  async getMany(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    if (refs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: refs },
      { credentials },
    );
    return items.flatMap(item => item ?? []);
  }

  /** The object of a source that an entity stands for. */
  originOf(entity: Entity): EntityOrigin | undefined {
    return this.#origins.of(entity);
  }

  /** Where a fact came from and how old it is. */
  async provenance(
    fact: Pick<Fact, 'source' | 'url' | 'observedAt'>,
  ): Promise<Provenance> {
    const readings = await this.#readings.all();
    const reading = readings.find(one => one.id === fact.source);
    return {
      source: fact.source,
      sourceTitle: reading?.title ?? fact.source,
      connector: reading?.connector ?? 'unknown',
      ...(fact.url && { url: fact.url }),
      observedAt: fact.observedAt,
      stale: reading?.stale ?? true,
      ...(reading
        ? reading.staleReason && { staleReason: reading.staleReason }
        : { staleReason: 'The source is no longer configured' }),
    };
  }
}
