import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Lineage,
  MLModelEntityV1alpha1,
  ModelDetail,
  ModelPage,
  ModelRow,
  ModelVersion,
  ModelVersionPage,
  renderModelCard,
  ReproducibilityReport,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { VisibleEntityReader } from '../details/VisibleEntityReader';
import { Directory } from '../directory/Directory';
import { refOf } from '../directory/DirectoryEntity';
import { toCsv } from '../lists/csv';
import { allRows, listRows, ParsedListQuery } from '../lists/listRows';
import { modelBom, modelDocument } from './modelDocument';
import {
  KnownModel,
  ModelFacts,
  modelMetricsOf,
  runSummary,
} from './ModelFacts';
import { modelLineage } from './modelLineage';
import { modelColumns, modelList } from './modelList';
import { ModelReproducibility } from './ModelReproducibility';

/** Name of an entity as routes spell it. */
export interface EntityName {
  namespace: string;
  name: string;
}

/** Who asks, and until when an answer is waited for. */
export interface Asked {
  credentials: BackstageCredentials;
  signal: AbortSignal;
}

/** What people and agents can ask about models. */
export class ModelsService {
  readonly #directory: Directory;
  readonly #entities: VisibleEntityReader;
  readonly #facts: ModelFacts;
  readonly #reproducibility: ModelReproducibility;

  constructor(options: {
    directory: Directory;
    entities: VisibleEntityReader;
    facts: ModelFacts;
    reproducibility: ModelReproducibility;
  }) {
    this.#directory = options.directory;
    this.#entities = options.entities;
    this.#facts = options.facts;
    this.#reproducibility = options.reproducibility;
  }

  async list(
    query: ParsedListQuery,
    credentials: BackstageCredentials,
  ): Promise<ModelPage> {
    const { models } = await this.#directory.rows(credentials);
    return listRows(models, query, modelList);
  }

  async csv(
    query: ParsedListQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<string>> {
    const { models } = await this.#directory.rows(credentials);
    return toCsv(allRows(models, query, modelList), modelColumns);
  }

  async detail(name: EntityName, asked: Asked): Promise<ModelDetail> {
    const { row, known } = await this.#read(name, asked);
    return {
      row,
      tags: known.fact?.data.tags ?? {},
      aliases: known.labels.map(label => ({
        alias: label.name,
        version: label.version,
      })),
      ...(known.fact && {
        provenance: await this.#entities.provenance(known.fact),
      }),
    };
  }

  async versions(
    name: EntityName,
    page: { offset: number; limit: number },
    asked: Asked,
  ): Promise<ModelVersionPage> {
    const { known } = await this.#read(name, asked);
    return {
      items: await this.#withRuns(
        known,
        known.versions.slice(page.offset, page.offset + page.limit),
      ),
      total: known.versions.length,
    };
  }

  async reproducibility(
    name: EntityName,
    version: string | undefined,
    asked: Asked,
  ): Promise<ReproducibilityReport> {
    const { known } = await this.#read(name, asked);
    return this.#reproducibility.assess(known, version);
  }

  async lineage(name: EntityName, asked: Asked): Promise<Lineage> {
    const { entity, row, known } = await this.#read(name, asked);
    return modelLineage({
      row,
      version: await this.#leading(known),
      featureViews: await this.#featureViews(entity, asked),
    });
  }

  /** Markdown. */
  async card(name: EntityName, asked: Asked): Promise<string> {
    return renderModelCard(await this.#document(name, asked));
  }

  /** CycloneDX JSON. */
  async bom(name: EntityName, asked: Asked): Promise<string> {
    const document = await this.#document(name, asked);
    return modelBom(document, new Date().toISOString());
  }

  async #document(name: EntityName, asked: Asked) {
    const { entity, row, known } = await this.#read(name, asked);
    const { endpoints } = await this.#directory.rows(asked.credentials);
    return modelDocument({
      entity,
      row,
      known,
      version: await this.#leading(known),
      featureViews: await this.#featureViews(entity, asked),
      endpointUrls: new Map(
        endpoints.flatMap(one => (one.url ? [[one.ref, one.url]] : [])),
      ),
    });
  }

  async #read(
    name: EntityName,
    { credentials, signal }: Asked,
  ): Promise<{
    entity: MLModelEntityV1alpha1;
    row: ModelRow;
    known: KnownModel;
  }> {
    const entity = await this.#entities.get('MLModel', name, credentials);
    const [row, known] = await Promise.all([
      this.#directory.modelRow(entity, credentials),
      this.#facts.read(entity, signal),
    ]);
    return { entity, row, known };
  }

  async #leading(known: KnownModel): Promise<ModelVersion | undefined> {
    if (!known.leading) return undefined;
    const [leading] = await this.#withRuns(known, [known.leading]);
    return leading;
  }

  async #withRuns(
    known: KnownModel,
    versions: ModelVersion[],
  ): Promise<ModelVersion[]> {
    const runs = await this.#facts.runs(known, versions);
    return versions.map(version => {
      const run = version.runId ? runs.get(version.runId) : undefined;
      return run
        ? {
            ...version,
            metrics: modelMetricsOf(run.data),
            run: runSummary(run.data, run.url),
          }
        : version;
    });
  }

  #featureViews(
    entity: MLModelEntityV1alpha1,
    { credentials }: Asked,
  ): Promise<Entity[]> {
    const namespace = entity.metadata.namespace ?? 'default';
    const refs = (entity.spec.consumesFeatures ?? []).map(text =>
      refOf(text, 'featureview', namespace),
    );
    return this.#entities.getMany([...new Set(refs)].sort(), credentials);
  }
}

/** Full name of a file that is about an entity. */
export function fileName(entity: EntityName, extension: string): string {
  const ref = stringifyEntityRef({ kind: 'mlmodel', ...entity });
  return `${ref.slice(ref.indexOf(':') + 1).replace('/', '-')}.${extension}`;
}
