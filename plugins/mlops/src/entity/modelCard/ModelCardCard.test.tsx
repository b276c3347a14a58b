import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fixtureApi,
  flightDelayEntity,
  routeRankerEntity,
} from '../__fixtures__';
import { renderEntity } from '../__testUtils__/renderEntity';
import { openSections, yamlToFill } from './cardSections';
import { ModelCardCard } from './ModelCardCard';

describe('ModelCardCard', () => {
  it('answers what it can and names what is open', async () => {
    await renderEntity(flightDelayEntity, <ModelCardCard />);
    expect(
      screen.getByText(
        'The card answers 5 of 8 questions; open: Not intended for, Ethical considerations, and Risk tier.',
      ),
    ).toBeVisible();
    expect(screen.getByText('one day ahead').tagName).toBe('STRONG');
    expect(
      screen.getByRole('link', { name: /January to August/ }),
    ).toHaveAttribute('href', 'https://github.com/vega/vega-datasets');
  });

  it('asks for Markdown in the registry when a source keeps the model', async () => {
    await renderEntity(flightDelayEntity, <ModelCardCard />);
    expect(
      screen.getByRole('region', {
        name: 'Markdown for the description',
        hidden: true,
      }),
    ).toHaveTextContent('## Out-of-scope use … ## Ethical considerations …');
  });

  it('asks for YAML when the catalog declares it', async () => {
    await renderEntity(routeRankerEntity, <ModelCardCard />);
    expect(
      screen.getByText('The card answers none of its 8 questions yet.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', {
        name: 'YAML for the catalog entry',
        hidden: true,
      }),
    ).toHaveTextContent('spec: intendedUse: …');
  });

  it('saves the card and says so when that fails', async () => {
    let saved: Blob | undefined;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved = blob;
        return 'blob:card';
      },
      revokeObjectURL: () => {},
    });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const api = fixtureApi();
    await renderEntity(flightDelayEntity, <ModelCardCard />, { api });
    await userEvent.click(
      screen.getByRole('button', { name: 'Model card (.md)' }),
    );
    await waitFor(() =>
      expect(saved?.type).toBe('text/markdown;charset=utf-8'),
    );
    expect(saved?.size).toBe('# flight-delay\n'.length);
    api.fail('getModelBom', new Error('connection refused'));
    await userEvent.click(
      screen.getByRole('button', { name: 'ML-BOM (.json)' }),
    );
    expect(
      await screen.findByText(
        'flight-delay-bom.json could not be loaded: connection refused',
      ),
    ).toBeVisible();
    click.mockRestore();
  });
});

describe('openSections', () => {
  it('counts an unclassified risk and an empty list as open', () => {
    const spec = {
      ...flightDelayEntity.spec,
      evaluationData: [],
      risk: { tier: 'unclassified' as const },
    };
    expect(openSections(spec)).toEqual([
      'outOfScope',
      'evaluationData',
      'ethicalConsiderations',
      'risk',
    ]);
  });

  it('writes the fields that are missing, indented for the catalog', () => {
    expect(yamlToFill(['license', 'risk'])).toBe(
      'spec:\n  license:\n    id: apache-2.0\n  risk:\n    tier: minimal\n    personalData: false',
    );
  });
});
