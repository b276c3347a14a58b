import { GroupEntity } from '@backstage/catalog-model';
import { InMemoryMlopsApi } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import * as endpoint from './flightDelayProd';
import * as model from './flightDelay';
import * as bare from './routeRanker';
import * as view from './routeStats';

export * from './flightDelay';
export * from './flightDelayProd';
export * from './routeRanker';
export * from './routeStats';

export const teamRoutesEntity: GroupEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-routes', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** The portal's API over the fixtures. */
export function fixtureApi(): InMemoryMlopsApi {
  return new InMemoryMlopsApi({
    models: [model.flightDelayRow, bare.routeRankerRow],
    featureViews: [view.routeStatsRow],
    endpoints: [endpoint.flightDelayProdRow],
    modelDetails: { [model.FLIGHT_DELAY]: model.flightDelayDetail },
    modelVersions: { [model.FLIGHT_DELAY]: model.flightDelayVersions },
    reproducibility: {
      [model.FLIGHT_DELAY]: model.flightDelayReproducibility,
    },
    lineage: {
      [model.FLIGHT_DELAY]: model.flightDelayLineage,
      [bare.ROUTE_RANKER]: { nodes: [], edges: [] },
    },
    featureViewDetails: { [view.ROUTE_STATS]: view.routeStatsDetail },
    endpointDetails: {
      [endpoint.FLIGHT_DELAY_PROD]: endpoint.flightDelayProdDetail,
    },
    modelCards: { [model.FLIGHT_DELAY]: '# flight-delay\n' },
    modelBoms: { [model.FLIGHT_DELAY]: '{"bomFormat":"CycloneDX"}' },
  });
}
