import { ContractRoutes } from '../http/contractRoutes';
import { nameOf } from '../models/router';
import { FeatureViewsService } from './FeatureViewsService';

/** Adds the routes of feature views. */
export function mountFeatureViews(featureViews: FeatureViewsService) {
  return (routes: ContractRoutes): void => {
    routes
      .on('featureViews', ({ query, credentials }) =>
        featureViews.list(query, credentials),
      )
      .on('featureViewsCsv', ({ query, credentials, response }) => {
        response.attachment('feature-views.csv');
        return featureViews.csv(query, credentials);
      })
      .on('featureView', ({ params, ...asked }) =>
        featureViews.detail(nameOf(params), asked),
      );
  };
}
