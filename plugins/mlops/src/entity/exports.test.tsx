import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import * as cards from '.';
import {
  fixtureApi,
  flightDelayEntity,
  flightDelayProdEntity,
  routeStatsEntity,
  teamRoutesEntity,
} from './__fixtures__';

jest.setTimeout(60_000);

const render = (entity: Entity, children: ReactNode, path = '/') =>
  renderInTestApp(
    <TestApiProvider apis={[[mlopsApiRef, fixtureApi()]]}>
      <EntityProvider entity={entity}>{children}</EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );

describe('cards in the classic front-end system', () => {
  it('show a model', async () => {
    await render(
      flightDelayEntity,
      <>
        <cards.EntityModelStateCard />
        <cards.EntityModelLineageCard />
        <cards.EntityModelCardCard />
      </>,
    );
    expect(await screen.findByText(/^Champion is version 12/)).toBeVisible();
    expect(
      await screen.findByRole('figure', { name: /^route-stats and airport/ }),
    ).toBeVisible();
    expect(await screen.findByText(/^The card answers 5/)).toBeVisible();
  });

  it.each([
    ['/versions', /^Of 9 versions/],
    ['/reproducibility', /^Version 12 scores/],
  ])('show the tab %s of a model', async (path, sentence) => {
    await render(
      flightDelayEntity,
      <Routes>
        <Route
          path="/versions"
          element={<cards.EntityModelVersionsContent />}
        />
        <Route
          path="/reproducibility"
          element={<cards.EntityModelReproducibilityContent />}
        />
      </Routes>,
      path,
    );
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('show a feature view', async () => {
    await render(
      routeStatsEntity,
      <>
        <cards.EntityFeatureViewStateCard />
        <cards.EntityFeatureViewFeaturesCard />
        <cards.EntityFeatureViewDefinitionCard />
      </>,
    );
    expect(await screen.findByText(/^Values are/)).toBeVisible();
    expect(await screen.findByText(/^4 features/)).toBeVisible();
    expect(await screen.findByText('Python with Feast')).toBeVisible();
  });

  it('show an endpoint', async () => {
    await render(
      flightDelayProdEntity,
      <>
        <cards.EntityEndpointStateCard />
        <cards.EntityEndpointConditionsCard />
        <cards.EntityEndpointRequestCard />
      </>,
    );
    expect(await screen.findByText(/^In service: flight-delay/)).toBeVisible();
    expect(await screen.findByText(/^Of 3 conditions/)).toBeVisible();
    expect(await screen.findByText('Request for a shell')).toBeVisible();
  });

  it('show the models of a team', async () => {
    await render(teamRoutesEntity, <cards.EntityOwnedModelsCard />);
    expect(await screen.findByText('Models of this team')).toBeVisible();
  });
});

describe('relations of the catalog graph', () => {
  it('hold both directions of each pair', () => {
    for (const pair of cards.catalogGraphRelationPairs) {
      expect(cards.catalogGraphRelations).toEqual(expect.arrayContaining(pair));
    }
    expect(cards.catalogGraphRelations).toContain('servesModel');
  });
});
