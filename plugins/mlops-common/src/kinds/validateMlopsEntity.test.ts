import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import {
  fullEndpoint,
  fullFeatureView,
  fullModel,
} from './__fixtures__/entities';
import { isFeatureViewEntity } from './FeatureView';
import { isMLModelEntity } from './MLModel';
import { isModelEndpointEntity } from './ModelEndpoint';
import {
  findMlopsEntityProblems,
  validateMlopsEntity,
} from './validateMlopsEntity';

const full: Record<string, Entity> = {
  MLModel: fullModel,
  FeatureView: fullFeatureView,
  ModelEndpoint: fullEndpoint,
};

/** The full entity with one field of `spec` set, or removed when undefined. */
function withSpec(
  kind: string,
  field: string,
  value: JsonValue | undefined,
): Entity {
  const entity = structuredClone(full[kind]);
  return { ...entity, spec: { ...entity.spec, [field]: value } };
}

describe('findMlopsEntityProblems', () => {
  it.each(Object.values(full))('finds none in a full $kind', entity => {
    expect(findMlopsEntityProblems(entity)).toEqual([]);
  });

  it.each(['MLModel', 'FeatureView', 'ModelEndpoint'])(
    'needs no more of %s than type, lifecycle and owner',
    kind => {
      const { type, lifecycle, owner } = full[kind].spec!;
      expect(
        findMlopsEntityProblems({
          ...full[kind],
          spec: { type, lifecycle, owner },
        }),
      ).toEqual([]);
      for (const field of ['type', 'lifecycle', 'owner']) {
        expect(
          findMlopsEntityProblems(withSpec(kind, field, undefined)),
        ).toEqual([expect.stringMatching(`^spec\\.${field}: `)]);
      }
    },
  );

  it('says that a missing field is required', () => {
    expect(
      findMlopsEntityProblems(withSpec('MLModel', 'owner', undefined)),
    ).toEqual(['spec.owner: is required']);
    expect(
      findMlopsEntityProblems({ ...fullModel, spec: undefined } as Entity),
    ).toEqual(['spec: is required']);
  });

  it('names every wrong field at once', () => {
    const entity: Entity = {
      ...fullModel,
      spec: { type: 'regresion', owner: 5, lifecycle: '' },
    };
    expect(findMlopsEntityProblems(entity)).toEqual([
      expect.stringMatching(/^spec\.type: .*"regression"/),
      'spec.lifecycle: must not be empty',
      expect.stringMatching(/^spec\.owner: .*string/),
    ]);
  });

  it.each<[string, string, JsonValue, string]>([
    ['MLModel', 'type', 'oracle', 'spec.type: '],
    ['MLModel', 'license', { name: 'MIT' }, 'spec.license.id: is required'],
    ['MLModel', 'license', { id: 'MIT', url: 'MIT' }, 'spec.license.url: '],
    [
      'MLModel',
      'trainingData',
      [{ name: 'a' }, { name: 'b', url: 'vbscript://x' }],
      'spec.trainingData[1].url: must be an address',
    ],
    ['MLModel', 'evaluationData', [{}], 'spec.evaluationData[0].name: '],
    ['MLModel', 'risk', { tier: 'none' }, 'spec.risk.tier: '],
    [
      'MLModel',
      'risk',
      { tier: 'high', reviewDate: '30/9/2026' },
      'spec.risk.reviewDate: must be a date',
    ],
    [
      'MLModel',
      'risk',
      { tier: 'high', personalData: 'no' },
      'spec.risk.personalData: ',
    ],
    ['MLModel', 'aliases', [{ name: 'champion' }], 'spec.aliases[0].version: '],
    [
      'MLModel',
      'versions',
      [{ version: '1', status: 'done' }],
      'spec.versions[0].status: ',
    ],
    [
      'MLModel',
      'versions',
      [{ version: '1', status: 'ready', createdAt: 'yesterday' }],
      'spec.versions[0].createdAt: ',
    ],
    [
      'MLModel',
      'versions',
      Array.from({ length: 21 }, (_, i) => ({
        version: `${i}`,
        status: 'ready',
      })),
      'spec.versions: ',
    ],
    [
      'MLModel',
      'baseModels',
      [{ ref: 'a', relation: 'copy' }],
      'spec.baseModels[0].relation: ',
    ],
    ['MLModel', 'modelFormat', { version: '1' }, 'spec.modelFormat.name: '],
    ['MLModel', 'tasks', 'tabular-regression', 'spec.tasks: '],
    [
      'MLModel',
      'owner',
      'component:default/x',
      "spec.owner: 'component:default/x' must be a reference to a Group or User",
    ],
    ['MLModel', 'owner', 'Team Routes', 'spec.owner: '],
    ['MLModel', 'system', 'group:default/x', 'spec.system: '],
    [
      'MLModel',
      'consumesFeatures',
      ['ok', 'a:b:c'],
      'spec.consumesFeatures[1]',
    ],
    ['MLModel', 'consumesFeatures', 'route_stats', 'spec.consumesFeatures: '],
    ['MLModel', 'trainedBy', ['resource:x'], 'spec.trainedBy[0]: '],
    ['MLModel', 'derivedFrom', ['component:x'], 'spec.derivedFrom[0]: '],
    ['MLModel', 'dependsOn', ['group:x'], 'spec.dependsOn[0]: '],
    ['FeatureView', 'type', 'table', 'spec.type: '],
    ['FeatureView', 'ttl', '1 day', 'spec.ttl: must be an ISO 8601 duration'],
    ['FeatureView', 'ttl', 'P', 'spec.ttl: '],
    ['FeatureView', 'features', [{ name: 'a' }], 'spec.features[0].type: '],
    [
      'FeatureView',
      'entities',
      [{ name: 'route', joinKeys: 'origin' }],
      'spec.entities[0].joinKeys: ',
    ],
    ['FeatureView', 'online', 'yes', 'spec.online: '],
    ['FeatureView', 'store', {}, 'spec.store.type: '],
    ['FeatureView', 'sourcedFrom', ['api:x'], 'spec.sourcedFrom[0]: '],
    ['ModelEndpoint', 'url', 'localhost:8080', 'spec.url: '],
    ['ModelEndpoint', 'protocol', 'soap', 'spec.protocol: '],
    ['ModelEndpoint', 'pattern', 'realtime', 'spec.pattern: '],
    [
      'ModelEndpoint',
      'models',
      [{ name: 'a', trafficPercent: 101 }],
      'spec.models[0].trafficPercent: ',
    ],
    [
      'ModelEndpoint',
      'models',
      [{ name: 'a', modelRef: 'component:a' }],
      'spec.models[0].modelRef: ',
    ],
    [
      'ModelEndpoint',
      'models',
      [{ name: 'a', role: 'leader' }],
      'spec.models[0].role: ',
    ],
    ['ModelEndpoint', 'replicas', { min: 1.5 }, 'spec.replicas.min: '],
    ['ModelEndpoint', 'replicas', { max: 2 }, 'spec.replicas.min: '],
    ['ModelEndpoint', 'accelerator', { type: 'L4' }, 'spec.accelerator.count'],
    ['ModelEndpoint', 'serves', ['system:a'], 'spec.serves[0]: '],
    ['ModelEndpoint', 'providesApis', ['system:a'], 'spec.providesApis[0]: '],
  ])('%s: names %s when it is %j', (kind, field, value, problem) => {
    const problems = findMlopsEntityProblems(withSpec(kind, field, value));
    expect(problems).toHaveLength(1);
    expect(problems[0].slice(0, problem.length)).toBe(problem);
  });

  it('names apiVersion and kind', () => {
    expect(
      findMlopsEntityProblems({ ...fullModel, apiVersion: 'acme.io/v1' }),
    ).toEqual([expect.stringMatching(/^apiVersion: .*mlops-portal\.io/)]);
    for (const kind of ['mlmodel', 'Component', 'toString']) {
      expect(findMlopsEntityProblems({ ...fullModel, kind })).toEqual([
        `kind: '${kind}' is not one of MLModel, FeatureView, ModelEndpoint`,
      ]);
    }
  });
});

describe('validateMlopsEntity', () => {
  it('throws one error that names the entity and every field', () => {
    const entity: Entity = { ...fullModel, spec: { type: 'llm' } };
    expect(() => validateMlopsEntity(fullModel)).not.toThrow();
    expect(() => validateMlopsEntity(entity)).toThrow(
      "MLModel 'flight-delay' is not valid: spec.lifecycle: is required; spec.owner: is required",
    );
  });
});

describe('guards', () => {
  const guards = {
    MLModel: isMLModelEntity,
    FeatureView: isFeatureViewEntity,
    ModelEndpoint: isModelEndpointEntity,
  };

  it.each(Object.entries(guards))('know %s and nothing else', (kind, guard) => {
    for (const entity of Object.values(full)) {
      expect(guard(entity)).toBe(entity.kind === kind);
    }
    expect(
      guard({ ...full[kind], kind: kind.toLocaleUpperCase('en-US') }),
    ).toBe(true);
    expect(guard({ ...full[kind], apiVersion: 'acme.io/v1' })).toBe(false);
  });
});
