import { mlopsRoutes } from '@mlops-portal/backstage-plugin-mlops-common';
import { openApiDocument } from './openApiDocument';

type Operations = Record<string, Record<string, { operationId: string }>>;

describe('openApiDocument', () => {
  const document = openApiDocument();
  const paths = document.paths as Operations;

  it('has every route', () => {
    const operations = Object.values(paths)
      .flatMap(path => Object.values(path))
      .map(operation => operation.operationId);

    expect(operations.sort()).toEqual(Object.keys(mlopsRoutes).sort());
  });

  it('describes parameters, bodies and answers', () => {
    expect(paths['/sources/{id}/confirm-removal'].post).toMatchObject({
      parameters: [{ name: 'id', in: 'path', required: true }],
      requestBody: {
        content: {
          'application/json': {
            schema: { properties: { id: { type: 'string' } } },
          },
        },
      },
      responses: {
        '200': {
          content: {
            'application/json': {
              schema: { properties: { health: { enum: expect.any(Array) } } },
            },
          },
        },
      },
    });
    expect(paths['/models'].get).toMatchObject({
      parameters: expect.arrayContaining([
        expect.objectContaining({
          name: 'limit',
          in: 'query',
          required: false,
        }),
      ]),
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
