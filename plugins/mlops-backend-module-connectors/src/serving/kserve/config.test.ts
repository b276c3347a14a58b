import { describeIssues } from '@mlops-portal/backstage-plugin-mlops-common';
import { kserveConfigSchema } from './config';

function issuesOf(...clusters: object[]): string[] {
  const { error } = kserveConfigSchema.safeParse({ clusters });
  return error ? describeIssues(error) : [];
}

const url = 'https://203.0.113.7:6443';

it.each([
  [{ name: 'a', url, token: 't', caData: 'x' }],
  [{ name: 'a', url, tokenFile: '/t', caFile: '/ca' }],
  [{ name: 'a', kubeconfig: { file: '/k', context: 'c' } }],
  [{ name: 'a', inCluster: true, namespaces: ['n'] }],
  [{ name: 'a', url, viewUrl: 'https://c/{namespace}/{name}' }],
])('accepts %j', cluster => {
  expect(issuesOf(cluster)).toEqual([]);
});

it.each([
  [{ name: 'a' }, 'clusters[0].url: exactly one of'],
  [{ name: 'a', url, inCluster: true }, 'clusters[0].url: exactly one of'],
  [
    { name: 'a', inCluster: true, token: 't' },
    'clusters[0].token: goes together with url only',
  ],
  [
    { name: 'a', url, token: 't', tokenFile: '/t' },
    'clusters[0].tokenFile: must be left out when token is given',
  ],
  [
    { name: 'a', url, caData: 'x', caFile: '/x' },
    'clusters[0].caFile: must be left out when caData is given',
  ],
  [{ name: 'a/b', url }, 'clusters[0].name: must be a name without slashes'],
  [{ name: 'a', url: 'ftp://x' }, 'clusters[0].url: '],
  [{ name: 'a', url, namespaces: [] }, 'clusters[0].namespaces: must name'],
  [{ name: 'a', url, viewUrl: 'https://c' }, 'clusters[0].viewUrl: must be'],
])('refuses %j', (cluster, message) => {
  expect(issuesOf(cluster).join('\n')).toContain(message);
});

it('refuses two clusters of one name', () => {
  expect(issuesOf({ name: 'a', url }, { name: 'a', url })).toEqual([
    'clusters[1].name: "a" names another cluster of this source already',
  ]);
});

it('refuses a source without clusters', () => {
  expect(issuesOf()).toEqual(['clusters: must describe at least one cluster']);
});
