import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  MLOPS_KINDS,
  MLOPS_SEARCH_TYPE,
  MlopsSearchDocument,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '../alphaApis';
import { toSearchDocument } from './toSearchDocument';

/** Collects models, feature views and endpoints from the catalog, a page at a time. */
export class MlopsCollatorFactory implements DocumentCollatorFactory {
  readonly type = MLOPS_SEARCH_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    batchSize: number;
    locationTemplate: string;
  };

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    batchSize: number;
    locationTemplate: string;
  }) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<MlopsSearchDocument> {
    const { auth, batchSize, catalog, locationTemplate } = this.#options;
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: batchSize }
          : {
              filter: { kind: [...MLOPS_KINDS] },
              limit: batchSize,
              totalItems: 'exclude',
            },
        // A token of its own for each page: a long collation outlives one.
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for (const entity of page.items) {
        const document = toSearchDocument(entity, locationTemplate);
        if (document) yield document;
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }
}
