import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { connectorConformance } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { modelGalleryConnector } from './modelGallery';

connectorConformance({
  connector: modelGalleryConnector,
  config: ({ baseUrl, secret, limits }) => ({
    baseUrl,
    auth: { type: 'bearer', token: secret },
    limits,
  }),
  requiredFields: ['baseUrl'],
  lists: [
    {
      factType: 'model',
      isList: request => request.path === '/api/models',
      position: request => request.query.get('page') ?? undefined,
      page: ({ items, next }) => ({ models: items, nextPage: next }),
      item: name => ({ name, created: 1_700_000_000_000 }),
      malformed: name => ({ name, created: 'yesterday' }),
      keyOf: name => name,
    },
  ],
  other: request =>
    request.path === '/version' ? { text: '1.4.0' } : undefined,
});

it('is what the documentation for authors shows', () => {
  const shown = readFileSync(
    resolve(__dirname, '../../../../../docs/writing-a-connector.md'),
    'utf8',
  );
  const code = readFileSync(resolve(__dirname, 'modelGallery.ts'), 'utf8');
  expect(shown).toContain(code);
});
