import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { InMemoryMlopsApi } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { screen } from '@testing-library/react';
import { fixtureApi, teamRoutesEntity } from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { MyModels } from '../homeWidget/MyModels';
import { worstTrouble } from './ownedModels';
import { OwnedModelsCard } from './OwnedModelsCard';

describe('worstTrouble', () => {
  it('is the worst that any model has', () => {
    expect(
      worstTrouble({ summary: { withoutChampion: 4, lastRunFailed: 1 } }),
    ).toEqual({ trouble: 'lastRunFailed', count: 1 });
  });

  it('is none when nothing is wrong', () => {
    expect(worstTrouble({ summary: { served: 3, stale: 0 } })).toBeUndefined();
  });
});

describe('OwnedModelsCard', () => {
  it('lists the models of a team with the finding of each', async () => {
    const { api } = await renderEntity(teamRoutesEntity, <OwnedModelsCard />);
    expect(
      await screen.findByText('Without a champion: 1 of 2 models.'),
    ).toBeVisible();
    expect(screen.getByText('Models of this team')).toBeVisible();
    expect(screen.getByRole('link', { name: 'flight-delay' })).toBeVisible();
    expect(screen.getByText('Feature views: 1')).toBeVisible();
    expect(api.lastCall('listModels')?.[0]).toEqual({
      owner: ['group:default/team-routes'],
      limit: 5,
    });
  });

  it('asks by system on the page of a system', async () => {
    const system = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'routing', namespace: 'default' },
    };
    const { api } = await renderEntity(system, <OwnedModelsCard />);
    expect(
      await screen.findByText(/No model, feature view or endpoint names it/),
    ).toBeVisible();
    expect(api.lastCall('listModels')?.[0]).toEqual({
      system: ['system:default/routing'],
      limit: 5,
    });
  });
});

describe('MyModels', () => {
  const render = (ownershipEntityRefs: string[], api: InMemoryMlopsApi) =>
    renderInTestApp(<MyModels />, {
      apis: [[mlopsApiRef, api], mockApis.identity({ ownershipEntityRefs })],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });

  it('asks for what the reader and the reader’s teams own', async () => {
    const api = fixtureApi();
    const owner = ['user:default/kim', 'group:default/team-routes'];
    await render(owner, api);
    expect(
      await screen.findByText('Without a champion: 1 of 2 models.'),
    ).toBeVisible();
    expect(api.lastCall('listModels')?.[0]).toEqual({ owner, limit: 5 });
  });

  it('says what to do when nobody’s models are the reader’s', async () => {
    const api = fixtureApi();
    await render([], api);
    expect(
      await screen.findByText(/Neither you nor one of your teams owns a model/),
    ).toBeVisible();
    expect(api.lastCall('listModels')).toBeUndefined();
  });
});
