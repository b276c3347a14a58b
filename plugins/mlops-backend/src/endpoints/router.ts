import { ContractRoutes } from '../http/contractRoutes';
import { nameOf } from '../models/router';
import { EndpointsService } from './EndpointsService';

/** Adds the routes of endpoints. */
export function mountEndpoints(endpoints: EndpointsService) {
  return (routes: ContractRoutes): void => {
    routes
      .on('endpoints', ({ query, credentials }) =>
        endpoints.list(query, credentials),
      )
      .on('endpointsCsv', ({ query, credentials, response }) => {
        response.attachment('endpoints.csv');
        return endpoints.csv(query, credentials);
      })
      .on('endpoint', ({ params, ...asked }) =>
        endpoints.detail(nameOf(params), asked),
      );
  };
}
