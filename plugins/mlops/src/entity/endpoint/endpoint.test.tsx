import { screen, within } from '@testing-library/react';
import {
  fixtureApi,
  flightDelayProdDetail,
  flightDelayProdEntity,
  flightDelayProdRow,
} from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import {
  EndpointConditionsCard,
  EndpointRequestCard,
  EndpointStateCard,
} from '.';
import { answering, unassignedPercent } from './trafficShares';

describe('shares of traffic', () => {
  it('leave shadows out and put the largest first', () => {
    expect(
      answering([...flightDelayProdRow.models].reverse()).map(
        ({ version }) => version,
      ),
    ).toEqual(['12', '13']);
  });

  it('tell what goes to nobody known', () => {
    expect(unassignedPercent(flightDelayProdRow.models)).toBe(0);
    expect(unassignedPercent([{ name: 'a', trafficPercent: 70 }])).toBe(30);
    expect(unassignedPercent([{ name: 'a' }])).toBe(0);
  });
});

describe('cards of an endpoint', () => {
  it('open with the finding, and say what is simulated and how old it is', async () => {
    await renderEntity(flightDelayProdEntity, <EndpointStateCard />);
    expect(
      await screen.findByText(
        'In service: flight-delay version 12 answers 90% of requests, the rest goes to flight-delay version 13.',
      ),
    ).toBeVisible();
    expect(screen.getByText('simulated')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Last known content, .* old.*KServe on gpu-east has not answered\. The API server answered 403\./,
    );
    expect(screen.getByText('1 × NVIDIA-A10G')).toBeVisible();
    expect(screen.getByText('2 to 6')).toBeVisible();
    const shares = within(
      screen.getByRole('list', { name: 'Models and their share of traffic' }),
    )
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(shares).toEqual([
      expect.stringMatching(/version 12champion90%$/),
      expect.stringMatching(/version 13canary10%$/),
      expect.stringMatching(/version 3shadowgets a copy$/),
    ]);
  });

  it('say why an endpoint does not answer', async () => {
    const api = fixtureApi();
    jest.spyOn(api, 'getEndpoint').mockResolvedValue({
      ...flightDelayProdDetail,
      row: {
        ...flightDelayProdRow,
        status: 'failed',
        statusMessage: 'No GPU is free.',
      },
    });
    await renderEntity(flightDelayProdEntity, <EndpointStateCard />, { api });
    expect(
      await screen.findByText(
        'The status of this endpoint is: failed. No GPU is free.',
      ),
    ).toBeVisible();
  });

  it('list conditions, those not met first', async () => {
    await renderEntity(flightDelayProdEntity, <EndpointConditionsCard />);
    expect(
      await screen.findByText(
        'Of 3 conditions, not met: LatestDeploymentReady.',
      ),
    ).toBeVisible();
    expect(
      screen.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual(['LatestDeploymentReady', 'Ready', 'PredictorReady']);
  });

  it('give a request to copy that holds no token', async () => {
    await renderEntity(flightDelayProdEntity, <EndpointRequestCard />);
    expect(
      await screen.findByRole('region', { name: 'Request for a shell' }),
    ).toHaveTextContent('Authorization: Bearer $TOKEN');
  });

  it('say how an address comes here when there is none', async () => {
    const api = fixtureApi();
    jest.spyOn(api, 'getEndpoint').mockResolvedValue({
      row: { ...flightDelayProdRow, url: undefined },
    });
    await renderEntity(flightDelayProdEntity, <EndpointRequestCard />, { api });
    expect(
      await screen.findByText('This endpoint has not told its address yet.'),
    ).toBeVisible();
  });
});
