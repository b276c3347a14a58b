import {
  defineConnector,
  step,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { StaticConfig, staticConfigSchema } from './config';
import { toEndpointFact } from './toEndpointFact';

export const staticConnector = defineConnector<typeof staticConfigSchema>({
  id: 'static',
  title: 'Static endpoints',
  status: 'stable',
  description:
    'Endpoints that no other source tells of, described in the configuration',
  config: staticConfigSchema,
  test: [
    step<StaticConfig, undefined>({
      id: 'config',
      title: 'Read the endpoints from the configuration',
      async run({ config }) {
        return `${config.endpoints.length} described`;
      },
    }),
  ],
  facts: {
    async *endpoint({ config }) {
      yield config.endpoints.map(toEndpointFact);
    },
  },
});
