import {
  connectorConformance,
  FakeRequest,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { feastConnector } from './feastConnector';

interface PageContent {
  items: unknown[];
  next: string | undefined;
  pageCount: number;
  itemCount: number;
}

/** Lists of the registry count their pages from 1. */
function registryList(path: string, field: string) {
  return {
    isList: (request: FakeRequest) => request.path === `/api/v1${path}`,
    position: ({ query }: FakeRequest) =>
      String(Number(query.get('page') ?? 1) - 1),
    page: ({ items, next, pageCount, itemCount }: PageContent) => ({
      [field]: items,
      // Proto3 leaves out what is false, and everything of an empty list.
      pagination:
        itemCount === 0
          ? {}
          : {
              totalCount: itemCount,
              totalPages: pageCount,
              ...(next !== undefined && { hasNext: true }),
            },
    }),
    tokens: false,
  };
}

const project = { spec: { name: 'rides' } };

connectorConformance({
  connector: feastConnector,
  config: ({ baseUrl, secret, limits }) => ({
    baseUrl,
    auth: { type: 'bearer', token: secret },
    limits,
  }),
  lists: [
    {
      factType: 'feature-view',
      ...registryList('/feature_views', 'featureViews'),
      item: name => ({ type: 'featureView', spec: { name }, meta: {} }),
      malformed: name => ({ type: 'featureView', spec: { name, ttl: 'soon' } }),
      keyOf: name => `rides/${name}`,
    },
    {
      factType: 'feature-service',
      ...registryList('/feature_services', 'featureServices'),
      item: name => ({ spec: { name }, meta: {} }),
      malformed: name => ({ spec: { name, features: 'all' } }),
      keyOf: name => `rides/${name}`,
    },
  ],
  other: ({ path }) => {
    switch (path) {
      case '/api/v1/projects':
        return { json: { projects: [project], pagination: {} } };
      case '/api/v1/projects/rides':
        return { json: project };
      case '/api/v1/entities':
        return { json: { pagination: {} } };
      case '/api/v1/feature_views/all':
        return { json: { featureViews: [], pagination: {} } };
      default:
        return undefined;
    }
  },
  requiredFields: ['baseUrl'],
});
