import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  endpointCurl,
  EndpointDetail,
  EndpointPage,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { VisibleEntityReader } from '../details/VisibleEntityReader';
import { Directory } from '../directory/Directory';
import { toCsv } from '../lists/csv';
import { allRows, listRows, ParsedListQuery } from '../lists/listRows';
import { Asked, EntityName } from '../models/ModelsService';
import { endpointColumns, endpointList } from './endpointList';

/** What people and agents can ask about serving endpoints. */
export class EndpointsService {
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
  ): Promise<EndpointPage> {
    const { endpoints } = await this.#directory.rows(credentials);
    return listRows(endpoints, query, endpointList);
  }

  async csv(
    query: ParsedListQuery,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<string>> {
    const { endpoints } = await this.#directory.rows(credentials);
    return toCsv(allRows(endpoints, query, endpointList), endpointColumns);
  }

  async detail(
    name: EntityName,
    { credentials }: Asked,
  ): Promise<EndpointDetail> {
    const entity = await this.#entities.get('ModelEndpoint', name, credentials);
    const row = await this.#directory.endpointRow(entity, credentials);
    const origin = this.#entities.originOf(entity);
    const fact = origin && (await this.#facts.get('endpoint', origin));
    const { url, protocol, authentication } = entity.spec;
    const curl = endpointCurl({
      url,
      protocol,
      authentication,
      models: fact?.data.models ?? row.models,
    });
    return {
      row,
      ...(fact && {
        provenance: await this.#entities.provenance(fact),
        fact: fact.data,
      }),
      ...(curl && { curl }),
    };
  }
}
