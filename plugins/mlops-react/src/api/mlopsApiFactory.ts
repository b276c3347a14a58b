import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { MlopsClient } from '@mlops-portal/backstage-plugin-mlops-common';
import { mlopsApiRef } from './mlopsApiRef';

/**
 * Builds the client that {@link mlopsApiRef} stands for, with the reader's
 * identity on each request. For `createPlugin({ apis })` and `ApiBlueprint`.
 *
 * @public
 */
export const mlopsApiFactory = createApiFactory({
  api: mlopsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new MlopsClient({ discoveryApi, fetchApi }),
});
