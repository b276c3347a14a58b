import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { CapabilityRegistry } from './capabilities/CapabilityRegistry';
import { ContractRoutes } from './http/contractRoutes';
import { openApiDocument } from './http/openApiDocument';

/** The HTTP API; every folder of nouns adds its routes. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  capabilities: CapabilityRegistry;
  /** Adds the routes of one folder. */
  mount: ((routes: ContractRoutes) => void)[];
}): express.Router {
  const router = PromiseRouter();
  router.use(express.json());

  const document = openApiDocument();
  router.get('/openapi.json', (_, response) => {
    response.json(document);
  });

  const routes = new ContractRoutes({ router, httpAuth: options.httpAuth });
  routes.on('capabilities', async () => ({
    items: options.capabilities.list(),
  }));
  for (const mount of options.mount) mount(routes);
  return router;
}
