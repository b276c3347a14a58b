import { Entity } from '@backstage/catalog-model';
import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { screen } from '@testing-library/react';
import {
  fixtureApi,
  flightDelayEntity,
  flightDelayProdEntity,
  routeStatsEntity,
  teamRoutesEntity,
} from '../entity/__fixtures__';
import mlopsPlugin from './plugin';

jest.setTimeout(60_000);

const render = (entity: Entity, more: ExtensionDefinition[] = []) =>
  renderTestApp({
    features: [mlopsPlugin],
    extensions: [createTestEntityPage({ entity }), ...more],
    apis: [[mlopsApiRef, fixtureApi()]],
  });

/** Cards load their code when they are first shown. */
const cards = (...names: string[]) =>
  Promise.all(
    names.map(name =>
      screen.findByRole('heading', { level: 3, name }, { timeout: 20_000 }),
    ),
  );

describe('entity pages in the new front-end system', () => {
  it('give a model its cards', async () => {
    render(flightDelayEntity);
    expect(await cards('State', 'Lineage', 'Model card')).toHaveLength(3);
    expect(screen.queryByText('Models of this team')).toBeNull();
  });

  it('give a feature view its cards', async () => {
    render(routeStatsEntity);
    expect(await cards('State', 'Features', 'Definition')).toHaveLength(3);
  });

  it('give an endpoint its cards', async () => {
    render(flightDelayProdEntity);
    expect(await cards('State simulated', 'Conditions', 'Try it')).toHaveLength(
      3,
    );
  });

  it('give a group the models of the team and nothing else', async () => {
    render(teamRoutesEntity);
    expect(await cards('Models of this team')).toHaveLength(1);
    expect(screen.queryByText('State')).toBeNull();
  });

  it('leave kinds of the same name from others alone', async () => {
    const other = {
      ...teamRoutesEntity,
      kind: 'MLModel',
      apiVersion: 'example.com/v1',
    };
    render(other, [
      EntityCardBlueprint.make({
        name: 'of-another-plugin',
        params: { loader: async () => <p>card of another plugin</p> },
      }),
    ]);
    expect(await screen.findByText('card of another plugin')).toBeVisible();
    expect(screen.queryByText('State')).toBeNull();
  });
});
