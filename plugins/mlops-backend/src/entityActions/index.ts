import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EndpointsService } from '../endpoints/EndpointsService';
import { FeatureViewsService } from '../featureViews/FeatureViewsService';
import { ModelsService } from '../models/ModelsService';
import { registerEndpointActions } from './endpointActions';
import { registerFeatureViewActions } from './featureViewActions';
import { registerModelActions } from './modelActions';

/**
 * Actions that read models, feature views and endpoints, for agents and the
 * CLI. Each answers only with what the caller may see in the catalog. The
 * registry hands in its own zod, so their small schemas are written here.
 */
export function registerEntityActions(options: {
  actionsRegistry: ActionsRegistryService;
  models: ModelsService;
  featureViews: FeatureViewsService;
  endpoints: EndpointsService;
}): void {
  registerModelActions(options);
  registerFeatureViewActions(options);
  registerEndpointActions(options);
}
