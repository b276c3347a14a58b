import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  EndpointRow,
  FeatureViewRow,
  MlopsKind,
  ModelRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { endpointRow } from '../endpoints/endpointRow';
import { ModelMapping } from '../entities/mapping/mappingConfig';
import { featureViewRow } from '../featureViews/featureViewRow';
import { modelRow } from '../models/modelRow';
import { EntityOrigins } from '../origins/EntityOrigins';
import {
  SourceReading,
  SourceReadings,
} from '../sourceReadings/SourceReadings';
import { CatalogSnapshot, Snapshot } from './CatalogSnapshot';
import { DirectoryEntity, refOf, toDirectoryEntity } from './DirectoryEntity';
import { hideModel, hideUnseen } from './hideUnseen';
import { SummaryCache } from './SummaryCache';
import { Visibility, VisibleEntities } from './Visibility';

/** Freshness hangs on the time, so rows are made anew this often. */
const ROWS_LAST_MS = 30_000;

/** Rows of every kind at one time. */
export interface DirectoryRows {
  models: ReadonlyArray<ModelRow>;
  featureViews: ReadonlyArray<FeatureViewRow>;
  endpoints: ReadonlyArray<EndpointRow>;
}

/**
 * What the catalog holds of our kinds, whoever declared it, joined with what
 * facts say of it. All in memory: a list of ten thousand models is answered
 * without asking catalog or database for one of them.
 */
export class Directory {
  readonly #snapshot: CatalogSnapshot;
  readonly #summaries: SummaryCache;
  readonly #readings: SourceReadings;
  readonly #visibility: Visibility;
  readonly #origins: EntityOrigins;
  readonly #roles: ModelMapping['roles'];
  readonly #now: () => number;
  #built?: { key: string; at: number; rows: DirectoryRows };
  readonly #restricted = new WeakMap<
    VisibleEntities,
    { of: DirectoryRows; rows: DirectoryRows }
  >();

  constructor(options: {
    snapshot: CatalogSnapshot;
    summaries: SummaryCache;
    readings: SourceReadings;
    visibility: Visibility;
    origins: EntityOrigins;
    roles: ModelMapping['roles'];
    now?: () => number;
  }) {
    this.#snapshot = options.snapshot;
    this.#summaries = options.summaries;
    this.#readings = options.readings;
    this.#visibility = options.visibility;
    this.#origins = options.origins;
    this.#roles = options.roles;
    this.#now = options.now ?? Date.now;
  }

  /** Rows that a caller may see, naming nothing that he may not. */
  async rows(credentials: BackstageCredentials): Promise<DirectoryRows> {
    const [visible, rows] = await Promise.all([
      this.#visibility.of(credentials),
      this.#all(),
    ]);
    if (visible.all) return rows;
    const known = this.#restricted.get(visible);
    if (known?.of === rows) return known.rows;
    const restricted = hideUnseen(rows, visible);
    this.#restricted.set(visible, { of: rows, rows: restricted });
    return restricted;
  }

  /** Row of a model that a caller may see, also before the next snapshot. */
  async modelRow(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<ModelRow> {
    const rows = await this.rows(credentials);
    const found = findRow(rows.models, entity);
    if (found) return found;
    const known = this.#entityOf(entity, 'MLModel');
    return modelRow(known, {
      readings: await this.#readingsById(),
      roles: this.#roles,
      summary: this.#summaries.get('MLModel', known.origin),
      servedOn: servedOnByModel(rows.endpoints).get(known.ref) ?? [],
    });
  }

  /** Row of a feature view that a caller may see. */
  async featureViewRow(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<FeatureViewRow> {
    const rows = await this.rows(credentials);
    const found = findRow(rows.featureViews, entity);
    if (found) return found;
    const known = this.#entityOf(entity, 'FeatureView');
    return featureViewRow(known, {
      readings: await this.#readingsById(),
      now: this.#now(),
      summary: this.#summaries.get('FeatureView', known.origin),
      consumers: [],
    });
  }

  /** Row of an endpoint that a caller may see. */
  async endpointRow(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<EndpointRow> {
    const [rows, visible] = await Promise.all([
      this.rows(credentials),
      this.#visibility.of(credentials),
    ]);
    const found = findRow(rows.endpoints, entity);
    if (found) return found;
    const known = this.#entityOf(entity, 'ModelEndpoint');
    const row = endpointRow(known, {
      readings: await this.#readingsById(),
      summary: this.#summaries.get('ModelEndpoint', known.origin),
    });
    return {
      ...row,
      models: row.models.map(model => hideModel(model, visible)),
    };
  }

  /** Entities are about to change in the catalog. */
  expectChange(): void {
    this.#snapshot.expectChange();
  }

  /** @throws NotFoundError when the entity cannot be understood */
  #entityOf<K extends MlopsKind>(entity: Entity, kind: K): DirectoryEntity<K> {
    const known = toDirectoryEntity(entity, this.#origins);
    if (known?.kind !== kind) {
      throw new NotFoundError(`${stringifyEntityRef(entity)} is not a ${kind}`);
    }
    return known as DirectoryEntity<K>;
  }

  async #readingsById(): Promise<Map<string, SourceReading>> {
    const sources = await this.#readings.all();
    return new Map(sources.map(source => [source.id, source]));
  }

  async #all(): Promise<DirectoryRows> {
    const [snapshot, readings] = await Promise.all([
      this.#snapshot.get(),
      this.#readings.all(),
      this.#summaries.refresh(),
    ]);
    const now = this.#now();
    const key = JSON.stringify([
      snapshot.version,
      this.#summaries.revision,
      readings,
    ]);
    if (
      !this.#built ||
      this.#built.key !== key ||
      now - this.#built.at >= ROWS_LAST_MS
    ) {
      const rows = this.#build(snapshot, readings, now);
      this.#built = { key, at: now, rows };
    }
    return this.#built.rows;
  }

  #build(
    snapshot: Snapshot,
    sources: SourceReading[],
    now: number,
  ): DirectoryRows {
    const readings = new Map(sources.map(source => [source.id, source]));
    // The catalog answers in no order of its own; what a row lists of others
    // keeps one.
    const ordered = [...snapshot.entities].sort((a, b) =>
      a.ref < b.ref ? -1 : 1,
    );
    const of = <K extends MlopsKind>(kind: K) =>
      ordered.filter(
        (entity): entity is DirectoryEntity<K> => entity.kind === kind,
      );
    const endpoints = of('ModelEndpoint').map(entity =>
      endpointRow(entity, {
        readings,
        summary: this.#summaries.get('ModelEndpoint', entity.origin),
      }),
    );
    const servedOn = servedOnByModel(endpoints);
    const models = of('MLModel');
    const consumers = consumersByView(models);
    return {
      endpoints,
      models: models.map(entity =>
        modelRow(entity, {
          readings,
          roles: this.#roles,
          summary: this.#summaries.get('MLModel', entity.origin),
          servedOn: servedOn.get(entity.ref) ?? [],
        }),
      ),
      featureViews: of('FeatureView').map(entity =>
        featureViewRow(entity, {
          readings,
          now,
          summary: this.#summaries.get('FeatureView', entity.origin),
          consumers: consumers.get(entity.ref) ?? [],
        }),
      ),
    };
  }
}

function findRow<R extends { ref: string }>(
  rows: ReadonlyArray<R>,
  entity: Entity,
): R | undefined {
  const ref = stringifyEntityRef(entity);
  return rows.find(row => row.ref === ref);
}

function servedOnByModel(
  endpoints: ReadonlyArray<EndpointRow>,
): Map<string, ModelRow['servedOn']> {
  const served = new Map<string, ModelRow['servedOn']>();
  for (const endpoint of endpoints) {
    for (const model of endpoint.models) {
      if (!model.ref) continue;
      const on = served.get(model.ref) ?? [];
      on.push({
        ref: endpoint.ref,
        title: endpoint.title,
        status: endpoint.status,
        ...(model.version && { version: model.version }),
        ...(model.role && { role: model.role }),
        ...(model.trafficPercent !== undefined && {
          trafficPercent: model.trafficPercent,
        }),
      });
      served.set(model.ref, on);
    }
  }
  return served;
}

function consumersByView(
  models: DirectoryEntity<'MLModel'>[],
): Map<string, FeatureViewRow['consumers']> {
  const consumers = new Map<string, FeatureViewRow['consumers']>();
  for (const model of models) {
    const namespace = model.ref.slice(
      model.ref.indexOf(':') + 1,
      model.ref.indexOf('/'),
    );
    for (const text of model.spec.consumesFeatures ?? []) {
      const view = refOf(text, 'featureview', namespace);
      const of = consumers.get(view) ?? [];
      of.push({ ref: model.ref, title: model.title });
      consumers.set(view, of);
    }
  }
  return consumers;
}
