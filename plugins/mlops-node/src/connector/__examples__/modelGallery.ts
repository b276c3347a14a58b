import {
  defineConnector,
  epochMilliseconds,
  httpSettings,
  paged,
  step,
  tokenPager,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

const galleryModel = z.object({
  name: z.string().min(1),
  summary: z.string().optional(),
  created: epochMilliseconds().optional(),
  labels: z.record(z.string(), z.string()).default({}),
});

export const modelGalleryConnector = defineConnector({
  id: 'model-gallery',
  title: 'Model gallery',
  status: 'beta',
  description: 'Models of a gallery',
  config: z.strictObject(httpSettings('none', 'bearer')),
  http: ({ baseUrl, auth, tls, limits }) => ({ baseUrl, auth, tls, limits }),
  test: [
    step({
      id: 'reach',
      title: 'Reach the gallery',
      run: async ({ client }) => `Version ${await client.text('/version')}`,
    }),
    step({
      id: 'models',
      title: 'Read models',
      mitigation: 'Give the account the role reader',
      run: async ({ client }) => {
        await client.get('/api/models', { size: 1 });
      },
    }),
  ],
  facts: {
    model: paged({
      noun: 'model',
      request: { path: '/api/models' },
      pager: tokenPager({
        items: 'models',
        token: 'page',
        nextToken: 'nextPage',
        size: { name: 'size', value: 100 },
      }),
      item: galleryModel,
      keyOf: raw => z.object({ name: z.string() }).safeParse(raw).data?.name,
      map: ({ name, summary, created, labels }, { config }) => ({
        type: 'model',
        key: name,
        url: `${config.baseUrl}/models/${encodeURIComponent(name)}`,
        data: {
          name,
          description: summary,
          createdAt: created,
          tags: labels,
          aliases: [],
        },
      }),
    }),
  },
});
