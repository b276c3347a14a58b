import { Connector } from '@mlops-portal/backstage-plugin-mlops-node';
import { feastConnector } from './features/feast';
import { mlflowConnector } from './registries/mlflow';
import { kserveConnector } from './serving/kserve';
import { staticConnector } from './serving/static';

/** Every built-in connector, family by family. */
export const connectors: Connector[] = [
  mlflowConnector,
  feastConnector,
  kserveConnector,
  staticConnector,
];
