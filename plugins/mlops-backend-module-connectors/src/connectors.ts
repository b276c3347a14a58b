import { Connector } from '@mlops-portal/backstage-plugin-mlops-node';

/** Every built-in connector, family by family. */
export const connectors: Connector[] = [];
