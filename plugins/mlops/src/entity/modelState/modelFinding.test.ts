import { modelRow } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import { modelFinding } from './modelFinding';

const on = (
  title: string,
  version?: string,
  more: { role?: string; status?: 'inService' | 'failed' } = {},
) => ({
  ref: `modelendpoint:default/${title}`,
  title,
  status: 'inService' as const,
  version,
  ...more,
});

const champion = { title: 'm', championVersion: '12', latestVersion: '13' };

describe('modelFinding', () => {
  it('says when nothing is known', () => {
    expect(modelFinding(modelRow({ title: 'm', versionCount: 0 }))).toEqual({
      kind: 'noVersions',
    });
  });

  it('tells one version without champion from many', () => {
    const base = { title: 'm', latestVersion: '3' };
    expect(modelFinding(modelRow({ ...base, versionCount: 1 }))).toEqual({
      kind: 'onlyVersion',
      latest: '3',
    });
    expect(modelFinding(modelRow({ ...base, versionCount: 3 }))).toEqual({
      kind: 'noChampion',
      latest: '3',
      total: 3,
    });
  });

  it('says that it is served all the same', () => {
    expect(
      modelFinding(modelRow({ title: 'm', servedOn: [on('a', '3')] })),
    ).toEqual({ kind: 'servedNoChampion', names: ['a'] });
  });

  it('puts an endpoint that is down before all else', () => {
    const servedOn = [on('a', '11'), on('b', '12', { status: 'failed' })];
    expect(modelFinding(modelRow({ ...champion, servedOn }))).toEqual({
      kind: 'notInService',
      names: ['b'],
      version: '12',
    });
  });

  it('notices that another version than the champion is served', () => {
    const servedOn = [on('a', '12'), on('b', '11')];
    expect(modelFinding(modelRow({ ...champion, servedOn }))).toEqual({
      kind: 'otherVersion',
      endpoint: 'b',
      served: '11',
      version: '12',
    });
  });

  it('lets canaries, shadows and endpoints without a version be', () => {
    const servedOn = [
      on('a', '12'),
      on('a', '13', { role: 'canary' }),
      on('b', '14', { role: 'shadow' }),
      on('c'),
    ];
    expect(modelFinding(modelRow({ ...champion, servedOn }))).toEqual({
      kind: 'served',
      names: ['a', 'b', 'c'],
      version: '12',
    });
  });

  it('says when no endpoint names it', () => {
    expect(modelFinding(modelRow(champion))).toEqual({
      kind: 'notServed',
      version: '12',
    });
  });
});
