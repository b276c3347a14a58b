import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import {
  InMemoryMlopsApi,
  InMemoryMlopsData,
} from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { rootRouteRef } from '../../routes';

/** Shows a tab over the API in memory, and the address beside it. */
export function renderTab(
  tab: ReactElement,
  options: {
    data?: InMemoryMlopsData;
    api?: InMemoryMlopsApi;
    /** Path below the tab. */
    path?: string;
    /** Query of the address, for example `?search=delay`. */
    search?: string;
  } = {},
): InMemoryMlopsApi {
  const api = options.api ?? new InMemoryMlopsApi(options.data);
  renderInTestApp(
    <>
      {tab}
      <Address />
    </>,
    {
      apis: [
        [mlopsApiRef, api],
        mockApis.storage(),
        mockApis.identity({
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: [
            'user:default/guest',
            'group:default/team-routes',
          ],
        }),
      ],
      initialRouteEntries: [`${options.path ?? '/'}${options.search ?? ''}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/mlops': rootRouteRef,
      },
    },
  );
  return api;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}
