import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fixtureApi,
  ROUTE_STATS,
  routeStatsDetail,
  routeStatsEntity,
  routeStatsRow,
} from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { FeatureTable } from './FeatureTable';
import { valueAge } from './featureViewFinding';
import {
  FeatureViewDefinitionCard,
  FeatureViewFeaturesCard,
  FeatureViewStateCard,
} from '.';

describe('valueAge', () => {
  const now = Date.parse('2026-11-24T16:00:00Z');

  it('is the time since the newest values', () => {
    expect(valueAge(routeStatsRow, now)).toEqual({
      ageSeconds: 3600,
      ttlSeconds: 86_400,
    });
  });

  it('is unknown without a time to live or a materialisation', () => {
    expect(
      valueAge({ ...routeStatsRow, ttlSeconds: null }, now),
    ).toBeUndefined();
    expect(
      valueAge({ ...routeStatsRow, materializedUntil: undefined }, now),
    ).toBeUndefined();
  });
});

describe('cards of a feature view', () => {
  it('say who reads it, with its keys and stores', async () => {
    await renderEntity(routeStatsEntity, <FeatureViewStateCard />);
    expect(
      await screen.findByText(
        /within their time to live of 1 day; read by flight-delay\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText('route (origin, destination)')).toBeVisible();
    expect(screen.getByText('flights_file (file)')).toBeVisible();
    expect(screen.getByRole('link', { name: 'flight-delay' })).toHaveAttribute(
      'href',
      '/catalog/default/mlmodel/flight-delay',
    );
  });

  it('list features with their types', async () => {
    await renderEntity(routeStatsEntity, <FeatureViewFeaturesCard />);
    const table = await screen.findByRole('table', { name: 'Features' });
    expect(
      within(table).getByRole('row', { name: 'mean_delay_7d FLOAT Minutes' }),
    ).toBeVisible();
    expect(
      screen.getByText('4 features, of type FLOAT and INT64.'),
    ).toBeVisible();
  });

  it('show the definition as code', async () => {
    await renderEntity(routeStatsEntity, <FeatureViewDefinitionCard />);
    expect(
      await screen.findByRole('region', { name: 'Python with Feast' }),
    ).toHaveTextContent('join_keys=["origin", "destination"]');
  });

  it('keep what the catalog says when no store reports the view', async () => {
    const api = fixtureApi();
    const {
      fact: _,
      definition: __,
      provenance: ___,
      ...bare
    } = routeStatsDetail;
    jest.spyOn(api, 'getFeatureView').mockResolvedValue({
      ...bare,
      row: { ...bare.row, freshness: 'unknown', consumers: [] },
    });
    const declared = {
      ...routeStatsEntity,
      spec: {
        ...routeStatsEntity.spec,
        features: [{ name: 'declared_feature', type: 'INT64' }],
      },
    };
    await renderEntity(
      declared,
      <>
        <FeatureViewStateCard />
        <FeatureViewFeaturesCard />
        <FeatureViewDefinitionCard />
      </>,
      { api },
    );
    expect(
      await screen.findByText(
        'How fresh the values are is not known; no model says that it reads them.',
      ),
    ).toBeVisible();
    expect(screen.getByText('declared_feature')).toBeVisible();
    expect(screen.getByText(/none reports this view/)).toBeVisible();
    expect(api.getFeatureView).toHaveBeenCalledWith(
      ROUTE_STATS,
      expect.anything(),
    );
  });
});

describe('FeatureTable', () => {
  it('is searched when it is long', async () => {
    const features = Array.from({ length: 20 }, (_, index) => ({
      name: `feature_${index}`,
      type: 'FLOAT',
    }));
    await renderEntity(routeStatsEntity, <FeatureTable features={features} />);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search (20 of 20)' }),
      'feature_7',
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(
      screen.getByRole('searchbox', { name: 'Search (1 of 20)' }),
    ).toBeVisible();
  });
});
