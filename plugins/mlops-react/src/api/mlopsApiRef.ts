import { createApiRef } from '@backstage/frontend-plugin-api';
import { MlopsApi } from '@mlops-portal/backstage-plugin-mlops-common';

/**
 * The portal's HTTP API in the browser. Works in both front-end systems.
 *
 * @public
 */
export const mlopsApiRef = createApiRef<MlopsApi>().with({
  id: 'plugin.mlops.client',
  pluginId: 'mlops',
});
