import { Entity } from '@backstage/catalog-model';
import { EntityOrigins } from './EntityOrigins';

const entityAt = (location: string | undefined, source = 'lab'): Entity => ({
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'MLModel',
  metadata: {
    name: 'a',
    annotations: {
      ...(location && { 'backstage.io/managed-by-location': location }),
      'mlops-portal.io/source': source,
      'mlops-portal.io/source-key': 'A',
    },
  },
});
const OURS = 'url:https://git.example/ours/*';

describe('EntityOrigins', () => {
  it('takes the word of what the portal brought, for its own source', () => {
    const origins = new EntityOrigins({ locations: [] });
    expect(origins.of(entityAt('mlops:lab'))).toEqual({
      source: 'lab',
      key: 'A',
    });
    expect(origins.of(entityAt('mlops:lab', 'other'))).toBeUndefined();
  });

  it('takes nobody else’s word unless told to', () => {
    const origins = new EntityOrigins({ locations: [] });
    for (const location of [
      OURS.replace('*', 'a.yaml'),
      'file:/a',
      undefined,
    ]) {
      expect(origins.of(entityAt(location))).toBeUndefined();
      expect(origins.refused(entityAt(location))).toEqual({
        source: 'lab',
        key: 'A',
      });
    }
  });

  it('takes the word of files at trusted places', () => {
    const origins = new EntityOrigins({
      locations: [OURS, 'file:/etc/portal/*.yaml'],
    });
    for (const location of [
      'url:https://git.example/ours/repo/blob/main/a.yaml',
      'url:https://git.example/ours/_git/repo?path=/a.yaml',
      'file:/etc/portal/a.yaml',
    ]) {
      expect(origins.of(entityAt(location))?.key).toBe('A');
      expect(origins.refused(entityAt(location))).toBeUndefined();
    }
  });

  it.each([
    'url:https://git.example/theirs/a.yaml',
    'url:https://git.example/ours/../theirs/a.yaml',
    'url:https://git.example/ours/%2e%2e/theirs/a.yaml',
    'url:https://git.example/ours/x%2F..%2F..%2Ftheirs/a.yaml',
    'url:https://git.example/ours/..\\theirs/a.yaml',
    'url:https://git.example/theirs/../ours/a.yaml',
    'url:https://GIT.example/ours/a.yaml',
    'url:https://git.example/ours/a b.yaml',
    'url:https://git.example/ours\n/a.yaml',
    'file:/etc/portal/../other/a.yaml',
    'http:https://git.example/ours/a.yaml',
  ])('does not take %p for a trusted place', location => {
    const origins = new EntityOrigins({
      locations: [OURS, 'file:/etc/portal/*', 'url:https://GIT.example/ours/*'],
    });
    expect(origins.of(entityAt(location))).toBeUndefined();
  });

  it('does not let a pattern reach beyond the account it names', () => {
    const origins = new EntityOrigins({
      locations: [
        'url:https://*@git.example/*',
        'url:https://git.example/ours*',
      ],
    });
    expect(
      origins.of(entityAt('url:https://me@git.example/a.yaml')),
    ).toBeUndefined();
  });

  it('has nothing to say of entities that name no object', () => {
    const origins = new EntityOrigins({ locations: ['*'] });
    const entity = entityAt('url:https://git.example/a.yaml');
    delete entity.metadata.annotations!['mlops-portal.io/source-key'];
    expect(origins.of(entity)).toBeUndefined();
    expect(origins.refused(entity)).toBeUndefined();
  });
});
