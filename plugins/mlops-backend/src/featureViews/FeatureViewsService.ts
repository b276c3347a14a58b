import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Fact,
  feastDefinition,
  FeatureServiceFact,
  FeatureViewDetail,
  FeatureViewPage,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { VisibleEntityReader } from '../details/VisibleEntityReader';
import { Directory } from '../directory/Directory';
import { factPages } from '../entities/projection/factPages';
import { toCsv } from '../lists/csv';
import { allRows, listRows, ParsedListQuery } from '../lists/listRows';
import { Asked, EntityName } from '../models/ModelsService';
import { featureViewColumns, featureViewList } from './featureViewList';

/** What people and agents can ask about feature views. */
export class FeatureViewsService {
  readonly #directory: Directory;
  readonly #entities: VisibleEntityReader;
  readonly #facts: FactsService;

  constructor(options: {
    directory: Directory;
    entities: VisibleEntityReader;
    facts: FactsService;
  }) {
    this.#directory = options.directory;
    this.#entities = options.entities;
    this.#facts = options.facts;
  }

  async list(
    query: ParsedListQuery,
    credentials: BackstageCredentials,
  ): Promise<FeatureViewPage> {
    const { featureViews } = await this.#directory.rows(credentials);
    return listRows(featureViews, query, featureViewList);
  }

  async csv(
    query: ParsedListQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<string>> {
    const { featureViews } = await this.#directory.rows(credentials);
    return toCsv(
      allRows(featureViews, query, featureViewList),
      featureViewColumns,
    );
  }

  async detail(
    name: EntityName,
    { credentials, signal }: Asked,
  ): Promise<FeatureViewDetail> {
    const entity = await this.#entities.get('FeatureView', name, credentials);
    const row = await this.#directory.featureViewRow(entity, credentials);
    const origin = this.#entities.originOf(entity);
    const fact = origin && (await this.#facts.get('feature-view', origin));
    if (!fact) return { row, services: [] };
    return {
      row,
      provenance: await this.#entities.provenance(fact),
      fact: fact.data,
      services: await this.#services(fact, signal),
      definition: feastDefinition(fact.data),
    };
  }

  async #services(
    { source, data }: Fact<'feature-view'>,
    signal: AbortSignal,
  ): Promise<FeatureServiceFact[]> {
    const services: FeatureServiceFact[] = [];
    const pages = factPages(this.#facts, 'feature-service', { source, signal });
    for await (const page of pages) {
      services.push(
        ...page
          .map(fact => fact.data)
          .filter(
            service =>
              service.project === data.project &&
              service.featureViews.some(view => view.name === data.name),
          ),
      );
    }
    return services;
  }
}
