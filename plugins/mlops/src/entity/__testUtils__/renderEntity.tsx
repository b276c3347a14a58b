import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { InMemoryMlopsApi } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { fixtureApi } from '../__fixtures__';

/** Renders something of an entity page over the fixtures. */
export async function renderEntity(
  entity: Entity,
  children: ReactNode,
  options: { api?: InMemoryMlopsApi; address?: string } = {},
): Promise<{ api: InMemoryMlopsApi }> {
  const { api = fixtureApi(), address = '/' } = options;
  await renderInTestApp(
    <EntityProvider entity={entity}>
      {children}
      <Address />
    </EntityProvider>,
    {
      apis: [[mlopsApiRef, api]],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { api };
}

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}
