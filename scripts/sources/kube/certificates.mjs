// SPDX-License-Identifier: Apache-2.0

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tool } from './tools.mjs';

/** A CA, the server's certificate and the administrator's client certificate. */
export async function makeCertificates(dir) {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const f = name => path.join(dir, name);
  const openssl = args =>
    tool('openssl', args, 'it makes the test certificates');
  const newKey = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
  ];
  await openssl([
    'req',
    '-x509',
    ...newKey,
    '-days',
    '30',
    '-subj',
    '/CN=kube-test-ca',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-keyout',
    f('ca.key'),
    '-out',
    f('ca.crt'),
  ]);
  for (const [name, subject, ext] of [
    [
      'server',
      '/CN=kube-test-api',
      'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n',
    ],
    [
      'admin',
      '/O=system:masters/CN=test-admin',
      'extendedKeyUsage=clientAuth\n',
    ],
  ]) {
    await writeFile(f(`${name}.ext`), ext);
    await openssl([
      'req',
      '-new',
      ...newKey,
      '-subj',
      subject,
      '-keyout',
      f(`${name}.key`),
      '-out',
      f(`${name}.csr`),
    ]);
    await openssl([
      'x509',
      '-req',
      '-in',
      f(`${name}.csr`),
      '-CA',
      f('ca.crt'),
      '-CAkey',
      f('ca.key'),
      '-CAcreateserial',
      '-days',
      '30',
      '-extfile',
      f(`${name}.ext`),
      '-out',
      f(`${name}.crt`),
    ]);
  }
  return {
    caFile: f('ca.crt'),
    serverCert: f('server.crt'),
    serverKey: f('server.key'),
    adminCert: f('admin.crt'),
    adminKey: f('admin.key'),
  };
}

// JSON is valid YAML, so these kubeconfig files need no YAML writer.
export function kubeconfig(cluster, user) {
  return JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'test', cluster }],
      users: [{ name: 'test', user }],
      contexts: [
        {
          name: 'test',
          context: { cluster: 'test', user: 'test', namespace: 'default' },
        },
      ],
      'current-context': 'test',
    },
    null,
    2,
  );
}
