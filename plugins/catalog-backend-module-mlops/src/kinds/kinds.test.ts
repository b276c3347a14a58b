import { Entity } from '@backstage/catalog-model';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import catalogModuleMlops from '..';
import { eventually } from '../__testUtils__/eventually';

const API = 'mlops-portal.io/v1alpha1';

const valid = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-routes }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: flight-operations }
spec: { owner: team-routes }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: flight-punctuality }
spec: { owner: team-routes, domain: flight-operations }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: train-flight-delay }
spec: { type: pipeline, lifecycle: production, owner: team-routes }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: flights-3m }
spec: { type: dataset, owner: team-routes }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: flight-delay-api }
spec: { type: openapi, lifecycle: production, owner: team-routes, definition: '{}' }
---
apiVersion: ${API}
kind: MLModel
metadata: { name: flight-delay }
spec:
  type: regression
  lifecycle: production
  owner: team-routes
  system: flight-punctuality
  domain: flight-operations
  consumesFeatures: [route_delay_stats]
  trainedBy: [train-flight-delay]
  derivedFrom: [flight-delay-base]
  dependsOn: ['resource:flights-3m']
---
apiVersion: ${API}
kind: MLModel
metadata: { name: flight-delay-base }
spec: { type: regression, lifecycle: deprecated, owner: 'user:guest' }
---
apiVersion: ${API}
kind: FeatureView
metadata: { name: route_delay_stats }
spec:
  type: batch
  lifecycle: production
  owner: team-routes
  system: flight-punctuality
  sourcedFrom: [flights-3m]
  dependsOn: [train-flight-delay]
---
apiVersion: ${API}
kind: ModelEndpoint
metadata: { name: flight-delay-scorer }
spec:
  type: kserve
  lifecycle: production
  owner: team-routes
  system: flight-punctuality
  serves: [flight-delay]
  providesApis: [flight-delay-api]
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: guest }
spec: { memberOf: [team-routes] }
`;

async function startCatalog(catalog: object) {
  return startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlops,
      mockServices.rootConfig.factory({ data: { catalog } }),
    ],
  });
}

describe('kinds in the catalog', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mlops-kinds-'));
    await writeFile(join(directory, 'all.yaml'), valid);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('relates entities in both directions', async () => {
    const backend = await startCatalog({
      rules: [
        {
          allow: [
            'Group',
            'User',
            'Domain',
            'System',
            'Component',
            'Resource',
            'API',
            'MLModel',
            'FeatureView',
            'ModelEndpoint',
          ],
        },
      ],
      processingInterval: { seconds: 1 },
      locations: [{ type: 'file', target: join(directory, 'all.yaml') }],
    });

    const relations = await eventually(async () => {
      const { body } = await request(backend.server).get(
        '/api/catalog/entities',
      );
      const byRef = new Map<string, string[]>(
        (body as Entity[]).map(({ kind, metadata, relations: all }) => [
          `${kind}:${metadata.name}`,
          (all ?? []).map(
            ({ type, targetRef }) =>
              `${type} ${targetRef.replace(':default/', ':')}`,
          ),
        ]),
      );
      const related = byRef.get('FeatureView:route_delay_stats') ?? [];
      expect(related).toContain('featuresConsumedBy mlmodel:flight-delay');
      expect(related).toContain('dependsOn component:train-flight-delay');
      expect(byRef.get('API:flight-delay-api')).toHaveLength(2);
      expect(byRef.get('User:guest')).toHaveLength(2);
      expect(byRef.get('Resource:flights-3m')).toHaveLength(3);
      return byRef;
    });

    expect(relations.get('MLModel:flight-delay')).toEqual([
      'consumesFeatures featureview:route_delay_stats',
      'dependsOn resource:flights-3m',
      'derivedFrom mlmodel:flight-delay-base',
      'modelServedBy modelendpoint:flight-delay-scorer',
      'ownedBy group:team-routes',
      'partOf domain:flight-operations',
      'partOf system:flight-punctuality',
      'trainedBy component:train-flight-delay',
    ]);
    expect(relations.get('ModelEndpoint:flight-delay-scorer')).toEqual([
      'ownedBy group:team-routes',
      'partOf system:flight-punctuality',
      'providesApi api:flight-delay-api',
      'servesModel mlmodel:flight-delay',
    ]);
    expect(relations.get('FeatureView:route_delay_stats')).toEqual([
      'dependsOn component:train-flight-delay',
      'featuresConsumedBy mlmodel:flight-delay',
      'ownedBy group:team-routes',
      'partOf system:flight-punctuality',
      'sourcedFrom resource:flights-3m',
    ]);
    expect(relations.get('MLModel:flight-delay-base')).toEqual([
      'hasDerivation mlmodel:flight-delay',
      'ownedBy user:guest',
    ]);
    expect(relations.get('Group:team-routes')).toEqual(
      expect.arrayContaining([
        'ownerOf featureview:route_delay_stats',
        'ownerOf mlmodel:flight-delay',
        'ownerOf modelendpoint:flight-delay-scorer',
      ]),
    );
    expect(relations.get('User:guest')).toContain(
      'ownerOf mlmodel:flight-delay-base',
    );
    expect(relations.get('System:flight-punctuality')).toEqual(
      expect.arrayContaining([
        'hasPart featureview:route_delay_stats',
        'hasPart mlmodel:flight-delay',
        'hasPart modelendpoint:flight-delay-scorer',
      ]),
    );
    expect(relations.get('Domain:flight-operations')).toContain(
      'hasPart mlmodel:flight-delay',
    );
    expect(relations.get('Component:train-flight-delay')).toEqual(
      expect.arrayContaining([
        'dependencyOf featureview:route_delay_stats',
        'trains mlmodel:flight-delay',
      ]),
    );
    expect(relations.get('Resource:flights-3m')).toEqual([
      'dependencyOf mlmodel:flight-delay',
      'ownedBy group:team-routes',
      'sourceOf featureview:route_delay_stats',
    ]);
    expect(relations.get('API:flight-delay-api')).toContain(
      'apiProvidedBy modelendpoint:flight-delay-scorer',
    );
    await backend.stop();
  }, 30_000);

  describe('errors that people see', () => {
    let backend: Awaited<ReturnType<typeof startCatalog>>;
    beforeAll(async () => {
      backend = await startCatalog({ processingInterval: false });
    });
    afterAll(() => backend.stop());

    async function problemOf(entity: object): Promise<string> {
      const { status, body } = await request(backend.server)
        .post('/api/catalog/validate-entity')
        .send({
          location: 'url:https://example.com/catalog-info.yaml',
          entity: { metadata: { name: 'flight-delay' }, ...entity },
        });
      return status === 200 ? 'none' : body.errors[0].message;
    }
    const spec = { type: 'llm', lifecycle: 'production', owner: 'team-routes' };

    it('accept what is right', async () => {
      expect(await problemOf({ apiVersion: API, kind: 'MLModel', spec })).toBe(
        'none',
      );
    });

    it.each<[string, object, string]>([
      [
        'every wrong field',
        {
          apiVersion: API,
          kind: 'MLModel',
          spec: { ...spec, owner: undefined, risk: { tier: 'huge' } },
        },
        "MLModel 'flight-delay' is not valid: spec.owner: is required; spec.risk.tier: ",
      ],
      [
        'a reference to a wrong kind',
        {
          apiVersion: API,
          kind: 'ModelEndpoint',
          spec: { ...spec, serves: ['component:flight-delay'] },
        },
        "spec.serves[0]: 'component:flight-delay' must be a reference to a MLModel",
      ],
      [
        'the spelling of the kind',
        { apiVersion: API, kind: 'MlModel', spec },
        "kind: 'MlModel' must be spelled 'MLModel'",
      ],
      [
        'a kind that does not exist',
        { apiVersion: API, kind: 'Model', spec },
        "kind: 'Model' is not one of MLModel, FeatureView, ModelEndpoint",
      ],
      [
        'the version',
        { apiVersion: 'mlops-portal.io/v1', kind: 'FeatureView', spec },
        'has no version matching apiVersion "mlops-portal.io/v1"',
      ],
      [
        'a wrong annotation',
        {
          apiVersion: API,
          kind: 'MLModel',
          metadata: {
            name: 'a',
            annotations: { 'mlops-portal.io/simulated': 'yes' },
          },
          spec,
        },
        '/metadata/annotations/mlops-portal.io~1simulated must be equal to one of the allowed values - allowedValues: true,false',
      ],
    ])('name %s', async (_, entity, problem) => {
      expect(await problemOf(entity)).toContain(problem);
    });

    it('leave the kinds of Backstage itself alone', async () => {
      const system = {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        spec: { owner: 'team-routes' },
      };
      expect(await problemOf(system)).toBe('none');
      expect(await problemOf({ ...system, spec: {} })).toContain('owner');
    });
  });
});
