import { createRouteRef } from '@backstage/core-plugin-api';

/** The page "ML platform". @public */
export const rootRouteRef = createRouteRef({ id: 'mlops' });
