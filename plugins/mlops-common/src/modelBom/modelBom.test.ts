import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { MLModelEntityV1alpha1 } from '../kinds';
import { bareModel, flightDelay } from '../modelCard/__fixtures__/flightDelay';
import { buildModelBom } from './modelBom';

const identity = {
  serialNumber: '3e671687-395b-41f5-a30f-a58921a69b79',
  timestamp: '2026-11-24T10:00:00Z',
};

/** The schemas that the CycloneDX project publishes, 1.6 and 1.7. */
function validatorOf(version: '1.6' | '1.7'): ValidateFunction {
  const folder = join(
    dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res/schema',
  );
  const read = (name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Not in ajv-formats: internationalised forms of known formats.
  ajv.addFormat('idn-email', /^[^@\s]+@[^@\s]+$/);
  ajv.addFormat('iri-reference', /^[^\s<>"{}|\\^`]*$/);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    const file = `${name}.SNAPSHOT.schema.json`;
    const { $id: _, ...schema } = read(file);
    ajv.addSchema(schema, `http://cyclonedx.org/schema/${file}`);
  }
  return ajv.compile(read(`bom-${version}.SNAPSHOT.schema.json`));
}

describe('buildModelBom', () => {
  const valid16 = validatorOf('1.6');
  const valid17 = validatorOf('1.7');

  /** What either version of the schema finds wrong. */
  function problems(bom: object) {
    valid16(bom);
    const { $schema: _, ...rest } = bom as { $schema?: string };
    valid17({ ...rest, specVersion: '1.7' });
    return [...(valid16.errors ?? []), ...(valid17.errors ?? [])];
  }

  it('holds to the schema of CycloneDX, with much and with little known', () => {
    expect(problems(buildModelBom(flightDelay, identity))).toEqual([]);
    expect(problems(buildModelBom(bareModel, identity))).toEqual([]);
  });

  it('would be caught by the schema if it were wrong', () => {
    const bom = buildModelBom(bareModel, identity);
    expect(valid16({ ...bom, components: [{ type: 'model' }] })).toBe(false);
  });

  it('tells the card, the data and where it runs', () => {
    expect(buildModelBom(flightDelay, identity)).toMatchObject({
      serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      metadata: {
        component: {
          type: 'machine-learning-model',
          name: 'Flight | delay',
          version: '12',
          licenses: [{ license: { id: 'Apache-2.0' } }],
          modelCard: {
            modelParameters: {
              approach: { type: 'supervised' },
              task: 'tabular-regression',
            },
            quantitativeAnalysis: {
              performanceMetrics: [
                { type: 'broken', value: 'NaN' },
                { type: 'val_rmse', value: '12.25' },
              ],
            },
            considerations: {
              useCases: ['Plan gates two hours ahead.'],
              technicalLimitations: [
                'Knows no strikes.',
                'Out of scope: Single passengers.',
              ],
            },
          },
        },
      },
      services: [{ name: 'delay', endpoints: ['https://delay.example.com'] }],
    });
  });

  it('refers only to what it holds', () => {
    const bom = buildModelBom(flightDelay, identity) as {
      components: Array<{ 'bom-ref': string }>;
      services: Array<{ 'bom-ref': string }>;
      dependencies: Array<{ ref: string; dependsOn?: string[] }>;
    };
    const refs = [
      'model',
      ...[...bom.components, ...bom.services].map(one => one['bom-ref']),
    ];
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn } of bom.dependencies) {
      expect(refs).toContain(ref);
      expect(refs).toEqual(expect.arrayContaining(dependsOn ?? []));
    }
  });

  it('stays valid whatever people write', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(
        fc.record({ text, licence: text, uri: text, tier: text }),
        sample => {
          const spec: MLModelEntityV1alpha1['spec'] = {
            ...flightDelay.entity.spec,
            license: { id: sample.licence },
            intendedUse: sample.text,
            trainingData: [{ name: sample.text }],
          };
          expect(
            problems(
              buildModelBom(
                {
                  ...flightDelay,
                  entity: { ...flightDelay.entity, spec },
                  version: {
                    version: sample.text,
                    aliases: [sample.text],
                    sourceUri: sample.uri,
                  },
                },
                identity,
              ),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
