import {
  mlopsRoutes,
  RouteContract,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';

/** The HTTP API as an OpenAPI 3.1 document, made from the contracts. */
export function openApiDocument(
  routes: Record<string, RouteContract> = mlopsRoutes,
): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: operation(operationId, route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'MLOps portal',
      version: '1',
      description: 'Models, feature views, serving endpoints and their sources',
    },
    servers: [{ url: '/api/mlops' }],
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ backstage: [] }],
    paths,
  };
}

function operation(operationId: string, route: RouteContract): JsonObject {
  return {
    operationId,
    summary: route.summary,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(route.body, 'input') },
        },
      },
    }),
    responses: {
      '200': {
        description: route.summary,
        content:
          typeof route.response === 'string'
            ? { [route.response]: { schema: { type: 'string' } } }
            : {
                'application/json': {
                  schema: schemaOf(route.response, 'output'),
                },
              },
      },
      default: { description: 'An error; `error.message` says what to do' },
    },
  };
}

function pathParameters(route: RouteContract): JsonObject[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: RouteContract): JsonObject[] {
  if (!route.query) return [];
  const schema = schemaOf(route.query, 'input');
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  const required = (schema.required ?? []) as string[];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return rest as JsonObject;
}
