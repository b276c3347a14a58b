import { Entity } from '@backstage/catalog-model';

export function model(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'mlops-portal.io/v1alpha1',
    kind: 'MLModel',
    metadata: { name },
    spec: {
      type: 'regression',
      lifecycle: 'production',
      owner: 'group:default/team-routes',
      ...spec,
    },
  };
}

export function refOf(name: string): string {
  return `mlmodel:default/${name}`;
}
