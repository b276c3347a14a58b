import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { MlopsSearchDocument } from '@mlops-portal/backstage-plugin-mlops-common';
import { screen } from '@testing-library/react';
import { MlopsSearchResultListItem } from './MlopsSearchResultListItem';

const document: MlopsSearchDocument = {
  title: 'flight-delay',
  text: 'Predicts the arrival delay of a flight.',
  location: '/catalog/default/mlmodel/flight-delay',
  kind: 'MLModel',
  namespace: 'default',
  name: 'flight-delay',
  type: 'regression',
  framework: 'scikit-learn',
  task: '',
  owner: 'group:default/team-routes',
  lifecycle: 'production',
  source: 'mlflow-prod',
  simulated: 'true',
  authorization: { resourceRef: 'mlmodel:default/flight-delay' },
};

const render = (props: Parameters<typeof MlopsSearchResultListItem>[0]) =>
  renderInTestApp(<MlopsSearchResultListItem {...props} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

describe('MlopsSearchResultListItem', () => {
  it('links to the entity and says what it is, without empty fields', async () => {
    await render({ result: document });
    expect(screen.getByRole('link', { name: 'flight-delay' })).toHaveAttribute(
      'href',
      '/catalog/default/mlmodel/flight-delay',
    );
    expect(
      screen.getByText(/^model · regression · scikit-learn · production/),
    ).toBeVisible();
    expect(screen.getByText('simulated')).toBeVisible();
  });

  it('marks what was searched for', async () => {
    await render({
      result: document,
      highlight: {
        preTag: '<b>',
        postTag: '</b>',
        fields: { text: 'Predicts the <b>arrival</b> delay' },
      },
    });
    expect(screen.getByText('arrival').tagName).toBe('MARK');
  });

  it.each([
    ['within marks', 'Predicts the <b><b>arrival</b></b> delay of a flight.'],
    ['cut by marks', 'Predicts the <b><</b>b>arrival</b> delay of a flight.'],
    ['without an end', 'Predicts the <b>arrival delay of a flight.'],
  ])('shows the plain text when marks are %s', async (_, text) => {
    await render({
      result: document,
      highlight: { preTag: '<b>', postTag: '</b>', fields: { text } },
    });
    expect(
      screen.getByText('Predicts the arrival delay of a flight.'),
    ).toBeVisible();
  });

  it('leaves results of others alone', async () => {
    await render({ result: { title: 'a', text: 'b', location: '/c' } });
    expect(screen.queryByRole('link', { name: 'a' })).toBeNull();
  });
});
