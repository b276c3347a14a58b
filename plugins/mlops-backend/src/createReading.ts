import {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactsService } from '@mlops-portal/backstage-plugin-mlops-node';
import { MlopsConfig } from './config';
import { OnDemandRuns } from './details/OnDemandRuns';
import { VisibleEntityReader } from './details/VisibleEntityReader';
import { CatalogSnapshot } from './directory/CatalogSnapshot';
import { Directory } from './directory/Directory';
import { SummaryCache } from './directory/SummaryCache';
import { Visibility } from './directory/Visibility';
import { EndpointsService } from './endpoints/EndpointsService';
import { EntityStore } from './entities/store/EntityStore';
import { FeatureViewsService } from './featureViews/FeatureViewsService';
import { ModelFacts } from './models/ModelFacts';
import { ModelReproducibility } from './models/ModelReproducibility';
import { ModelsService } from './models/ModelsService';
import { EntityOrigins } from './origins/EntityOrigins';
import { SourceReadings } from './sourceReadings/SourceReadings';
import { SourceRegistry } from './sources/SourceRegistry';

/** Everything that people read, put together. */
export interface Reading {
  directory: Directory;
  models: ModelsService;
  featureViews: FeatureViewsService;
  endpoints: EndpointsService;
}

export function createReading(options: {
  config: Pick<MlopsConfig, 'models'>;
  origins: EntityOrigins;
  store: EntityStore;
  facts: FactsService;
  readings: SourceReadings;
  registry: Pick<SourceRegistry, 'find'>;
  catalog: CatalogService;
  auth: AuthService;
  permissions: PermissionsService;
  logger: LoggerService;
}): Reading {
  const { catalog, facts, origins, readings, registry } = options;
  const { roles } = options.config.models;
  const directory = new Directory({
    roles,
    readings,
    origins,
    snapshot: new CatalogSnapshot(options),
    summaries: new SummaryCache(options.store),
    visibility: new Visibility(options),
  });
  const entities = new VisibleEntityReader({ catalog, readings, origins });
  const onDemand = new OnDemandRuns({
    logger: options.logger,
    find: id => {
      const source = registry.find(id);
      return source?.problem ? undefined : source?.session().onDemand;
    },
  });
  return {
    directory,
    models: new ModelsService({
      directory,
      entities,
      facts: new ModelFacts({ facts, roles, origins }),
      reproducibility: new ModelReproducibility({ facts, onDemand }),
    }),
    featureViews: new FeatureViewsService({ directory, entities, facts }),
    endpoints: new EndpointsService({ directory, entities, facts }),
  };
}
