import fc from 'fast-check';
import { parse } from 'yaml';
import { bareModel, flightDelay } from './__fixtures__/flightDelay';
import { readModelCard } from './readModelCard';
import { renderModelCard } from './renderModelCard';
import { toYaml, YamlValue } from './yaml';

function frontMatter(card: string) {
  return parse(/^---\n([\s\S]*?)---\n/.exec(card)?.[1] ?? 'missing: true');
}

describe('renderModelCard', () => {
  it('carries the metadata that Hugging Face reads', () => {
    expect(frontMatter(renderModelCard(flightDelay))).toEqual({
      language: ['en', 'ko'],
      license: 'apache-2.0',
      library_name: 'sklearn',
      tags: ['aviation', 'tabular'],
      datasets: ['flights 2001', 'train.parquet', 'held-out'],
      base_model: 'example/base',
      base_model_relation: 'finetune',
      pipeline_tag: 'tabular-regression',
      metrics: ['val_rmse'],
      'model-index': [
        {
          name: 'Flight | delay',
          results: [
            {
              task: { type: 'tabular-regression' },
              dataset: { type: 'held-out', name: 'held-out' },
              metrics: [{ type: 'val_rmse', name: 'val_rmse', value: 12.25 }],
            },
          ],
        },
      ],
    });
  });

  it('spells an unknown licence the way the specification wants', () => {
    const { entity } = flightDelay;
    const license = { id: 'corp-1', name: 'Corporate', url: 'https://l.test' };
    const card = renderModelCard({
      ...flightDelay,
      entity: { ...entity, spec: { ...entity.spec, license } },
    });
    expect(frontMatter(card)).toMatchObject({
      license: 'other',
      license_name: 'Corporate',
      license_link: 'https://l.test',
    });
  });

  it('shows every section, with what is known', () => {
    const card = renderModelCard(flightDelay);
    expect(card).toContain('# Flight \\| delay\n');
    expect(card).toContain('| Version | 12 (champion), 2026-11-20 |');
    expect(card).toContain('| `val_rmse` | 12.25 |');
    expect(card).toContain('| `broken` | NaN |');
    expect(card).not.toContain('cpu_utilization');
    expect(card).toContain('| Personal data | no |');
    expect(card).not.toContain('Not documented');
  });

  it('says where nothing is documented', () => {
    const card = renderModelCard(bareModel);
    expect(card.match(/Not documented/g)).toHaveLength(10);
    expect(frontMatter(card)).toBeNull();
  });

  it('is read back with the same texts', () => {
    const { spec, metadata } = flightDelay.entity;
    expect(readModelCard(renderModelCard(flightDelay))).toMatchObject({
      summary: metadata.description,
      intendedUse: `${spec.intendedUse}\n\nUsers: Operations`,
      outOfScope: spec.outOfScope,
      limitations: spec.limitations,
      ethicalConsiderations: spec.ethicalConsiderations,
    });
    expect(readModelCard(renderModelCard(bareModel))).toEqual({});
  });
});

describe('readModelCard', () => {
  it('takes plain text for the summary', () => {
    expect(readModelCard('Predicts delays.')).toEqual({
      summary: 'Predicts delays.',
    });
  });

  it('finds the sections of a Hugging Face card', () => {
    const card = [
      '---',
      'license: mit',
      '---',
      '# Delay',
      'Predicts delays.',
      '## Uses',
      '### Direct Use',
      'Planning.',
      '### Out-of-Scope Use',
      'Passengers.',
      '## Bias, Risks, and Limitations',
      'No strikes.',
      '### Recommendations',
      'Ask a person.',
      '## Training Details',
      '### Training Data',
      '```',
      '# not a heading',
      '```',
      '## Ethical Considerations',
      '[More Information Needed]',
    ].join('\n');
    expect(readModelCard(card)).toEqual({
      summary: 'Predicts delays.',
      intendedUse: 'Planning.',
      outOfScope: 'Passengers.',
      limitations: 'No strikes.\n### Recommendations\nAsk a person.',
      trainingData: '```\n# not a heading\n```',
    });
  });
});

describe('toYaml', () => {
  it('is read back as it was, whatever it holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const { value } = fc.letrec<{ value: YamlValue }>(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.constantFrom('no', '1', '- a', 'a: b', '# c', ' x', '2026-01-01'),
        fc.boolean(),
        fc.double({ noNaN: true }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(text, tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(text, value, { minKeys: 1 }), document => {
        const plain = JSON.parse(JSON.stringify(document, finite));
        expect(parse(toYaml(plain))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

/** JSON has no infinities, and YAML's are not what is tested here. */
function finite(_: string, value: unknown) {
  return typeof value === 'number' && !Number.isFinite(value) ? 0 : value;
}
