import { Entity } from '@backstage/catalog-model';
import {
  featureViewSpecSchema,
  findMlopsEntityProblems,
  MLOPS_KINDS,
  mlModelSpecSchema,
  modelEndpointSpecSchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const text = readFileSync(
  resolve(__dirname, '../../../../docs/kinds.md'),
  'utf8',
);

const entities = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, block]) => parse(block) as Partial<Entity>)
  .filter((block): block is Entity => block.kind !== undefined);

const fieldsOf: Record<string, string[]> = {
  MLModel: Object.keys(mlModelSpecSchema.shape),
  FeatureView: Object.keys(featureViewSpecSchema.shape),
  ModelEndpoint: Object.keys(modelEndpointSpecSchema.shape),
};

/** Fields in the first column of the table in the section of a kind. */
function documentedFields(kind: string): string[] {
  const [, section] = text.split(`\n## ${kind}\n`);
  const [content] = section.split('\n## ');
  return [...content.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, names]) =>
    names.split(', ').map(name => name.replaceAll('`', '')),
  );
}

describe('docs/kinds.md', () => {
  it('has one example of each kind', () => {
    expect(entities.map(({ kind }) => kind)).toEqual([...MLOPS_KINDS]);
  });

  it.each(entities.map(entity => [entity.kind, entity] as const))(
    'has an example of %s that is valid and shows every field',
    (kind, entity) => {
      expect(findMlopsEntityProblems(entity)).toEqual([]);
      expect(Object.keys(entity.spec ?? {}).sort()).toEqual(
        fieldsOf[kind].sort(),
      );
    },
  );

  it.each(MLOPS_KINDS)('explains every field of %s', kind => {
    expect(documentedFields(kind).sort()).toEqual(fieldsOf[kind].sort());
  });
});
