import { Entity } from '@backstage/catalog-model';
import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import Ajv, { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import {
  fullEndpoint,
  fullFeatureView,
  fullModel,
} from './__fixtures__/entities';
import { MLOPS_KINDS } from './constants';
import { mlopsModelLayer } from './modelLayer';
import { findMlopsEntityProblems } from './validateMlopsEntity';

const model = compileCatalogModel([
  ...[defaultCatalogEntityModel].flat(),
  mlopsModelLayer,
]);

const full = [fullModel, fullFeatureView, fullEndpoint];

// Set up as the catalog sets it up: strict, and without formats.
const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
const validators = new Map<string, ValidateFunction>(
  full.map(entity => [
    entity.kind,
    ajv.compile(model.getKind(entity)!.jsonSchema),
  ]),
);

const passesJsonSchema = (entity: Entity) =>
  validators.get(entity.kind)!(entity) as boolean;

/** Paths of all values below a value, itself excluded. */
function pathsOf(value: JsonValue | undefined, prefix: string[] = []) {
  const paths: string[][] = [];
  if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      paths.push([...prefix, key], ...pathsOf(child, [...prefix, key]));
    }
  }
  return paths;
}

function replaceAt(root: Entity, path: string[], value: JsonValue): Entity {
  const copy = structuredClone(root);
  let parent = copy.spec as JsonObject;
  for (const key of path.slice(0, -1)) parent = parent[key] as JsonObject;
  parent[path[path.length - 1]] = value;
  return copy;
}

describe('mlopsModelLayer', () => {
  it('accepts full entities', () => {
    for (const entity of full) {
      expect(passesJsonSchema(entity)).toBe(true);
    }
  });

  it('agrees with the validator on any one changed value, references apart', () => {
    const change = fc.constantFrom(...full).chain(entity =>
      fc.record({
        entity: fc.constant<Entity>(entity),
        path: fc.constantFrom(...pathsOf(entity.spec as JsonObject)),
        value: fc.oneof(
          fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
          fc.constantFrom<JsonValue>(
            '',
            'text',
            '2026-01-31',
            'https://example.com/a',
            'ftp:/x',
            'P1D',
            'PT',
            -1,
            0,
            50,
            100.5,
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(change, ({ entity, path, value }) => {
        const changed = replaceAt(entity, path, value);
        const problems = findMlopsEntityProblems(changed);
        const onlyReferences = problems.every(problem =>
          problem.includes('must be a reference to'),
        );
        expect(passesJsonSchema(changed)).toBe(onlyReferences);
        const field = path
          .map((key, index) => {
            if (/^\d+$/.test(key)) return `[${key}]`;
            return `${index ? '.' : ''}${key}`;
          })
          .join('');
        expect(
          problems.filter(problem => !problem.startsWith(`spec.${field}`)),
        ).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('pairs every relation field of every kind with its reverse', () => {
    for (const entity of full) {
      const relations = model.getRelations({ kind: entity.kind }) ?? [];
      const { relationFields } = model.getKind(entity)!;
      expect(relationFields.length).toBeGreaterThan(3);
      for (const field of relationFields) {
        expect(field.allowedKinds).toBeDefined();
        for (const target of field.allowedKinds ?? []) {
          expect(relations).toContainEqual(
            expect.objectContaining({
              forward: expect.objectContaining({ type: field.relation }),
              toKind: expect.arrayContaining([target]),
            }),
          );
        }
      }
    }
  });

  it('describes kinds, relations and annotations to people and agents', () => {
    const kinds = model
      .listKinds()
      .filter(kind => MLOPS_KINDS.some(name => name === kind.names.kind));
    expect(kinds).toHaveLength(3);
    for (const kind of kinds) {
      expect(kind.description.length).toBeGreaterThan(40);
    }
    expect(
      model.getMetadata().annotations.map(annotation => annotation.name),
    ).toEqual(
      expect.arrayContaining([
        'mlops-portal.io/source',
        'mlops-portal.io/source-key',
        'mlops-portal.io/view-url',
        'mlops-portal.io/simulated',
      ]),
    );
  });

  it('checks the annotation that marks simulated entities', () => {
    const marked = (value: string): Entity => ({
      ...fullModel,
      metadata: {
        name: 'a',
        annotations: { 'mlops-portal.io/simulated': value },
      },
    });
    expect(passesJsonSchema(marked('true'))).toBe(true);
    expect(passesJsonSchema(marked('yes'))).toBe(false);
  });
});
