import { ContractRoutes } from '../http/contractRoutes';
import { EntityName, fileName, ModelsService } from './ModelsService';

/** Adds the routes of models. */
export function mountModels(models: ModelsService) {
  return (routes: ContractRoutes): void => {
    routes
      .on('models', ({ query, credentials }) => models.list(query, credentials))
      .on('modelsCsv', ({ query, credentials, response }) => {
        response.attachment('models.csv');
        return models.csv(query, credentials);
      })
      .on('model', ({ params, ...asked }) =>
        models.detail(nameOf(params), asked),
      )
      .on('modelVersions', ({ params, query, ...asked }) =>
        models.versions(nameOf(params), query, asked),
      )
      .on('modelReproducibility', ({ params, query, ...asked }) =>
        models.reproducibility(nameOf(params), query.version, asked),
      )
      .on('modelLineage', ({ params, ...asked }) =>
        models.lineage(nameOf(params), asked),
      )
      .on('modelCard', async ({ params, response, ...asked }) => {
        const card = await models.card(nameOf(params), asked);
        response.attachment(fileName(nameOf(params), 'md'));
        return card;
      })
      .on('modelBom', async ({ params, response, ...asked }) => {
        const bom = await models.bom(nameOf(params), asked);
        response.attachment(fileName(nameOf(params), 'cdx.json'));
        return bom;
      });
  };
}

/** Both parameters are in every path of an entity. */
export function nameOf(params: Record<string, string>): EntityName {
  return { namespace: params.namespace, name: params.name };
}
