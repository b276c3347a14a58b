// SPDX-License-Identifier: Apache-2.0
//
// A real Kubernetes API server for custom resources, on loopback, without
// Kubernetes: etcd + the stock k8s.io/apiextensions-apiserver, holding KServe's
// resource types. Plain Node >= 18, no npm dependencies. See README.md.
//
//   import { startKubeApi } from './kubeApi.mjs'
//   node kubeApi.mjs --work-dir DIR [--cache-dir DIR] [--crd-file FILE]... [--until-stdin-closes]

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './buildServer.mjs';
import { kubeconfig, makeCertificates } from './certificates.mjs';
import { kserveCrds } from './kserveCrds.mjs';
import { call, createKubeClient } from './kubeClient.mjs';
import { Process } from './Process.mjs';
import { fail, tool } from './tools.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const sleep = ms => new Promise(r => setTimeout(r, ms));

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const s = net.createServer().once('error', reject);
          s.listen(0, '127.0.0.1', () => resolve(s));
        }),
    ),
  );
  const ports = servers.map(s => s.address().port);
  await Promise.all(servers.map(s => new Promise(r => s.close(r))));
  return ports;
}

/**
 * Starts etcd and the API server and adds the KServe types.
 *
 * options:
 *   workDir   data, certificates, logs; emptied sub-folder `kube` at each start
 *   cacheDir  the built server and the fetched KServe SDK (kept)
 *   crdFiles  CRD manifests (one JSON or YAML document each) in place of the
 *             definitions derived from the KServe SDK
 *   users     more users: [{ name, groups?, rules?: [{ verbs?, apiGroups?,
 *             resources?, namespaces? }] }]; a list left out allows all
 */
export async function startKubeApi({
  workDir,
  cacheDir = path.join(os.homedir(), '.cache', 'kube-test-api'),
  crdFiles,
  users: moreUsers = [],
  python,
  log = () => {},
} = {}) {
  if (!workDir) throw fail('workDir is required');
  const dir = path.join(path.resolve(workDir), 'kube');
  const f = name => path.join(dir, name);
  const processes = [];
  const stop = async () => {
    for (const p of processes.splice(0).reverse()) await p.stop();
  };

  await tool(
    'etcd',
    ['--version'],
    'install etcd >= 3.4 (Debian package etcd-server)',
  );
  const binary = await buildServer({ cacheDir: path.resolve(cacheDir), log });
  const crds = crdFiles
    ? await Promise.all(crdFiles.map(file => readFile(file, 'utf8')))
    : await kserveCrds({ cacheDir: path.resolve(cacheDir), python });

  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const started = Date.now();
  const certs = await makeCertificates(f('pki'));
  const token = () => randomBytes(16).toString('hex');
  const users = [
    { name: 'admin', groups: ['system:masters'], token: token() },
    { name: 'restricted', token: token(), rules: [] },
    ...moreUsers.map(u => ({ ...u, token: token() })),
  ];
  await writeFile(f('users.json'), JSON.stringify({ users }), { mode: 0o600 });

  try {
    const [etcdPort, peerPort, apiPort] = await freePorts(3);
    const etcdUrl = `http://127.0.0.1:${etcdPort}`;
    const peerUrl = `http://127.0.0.1:${peerPort}`;
    const url = `https://127.0.0.1:${apiPort}`;

    const etcd = new Process(
      'etcd',
      'etcd',
      [
        '--data-dir',
        f('etcd'),
        '--listen-client-urls',
        etcdUrl,
        '--advertise-client-urls',
        etcdUrl,
        '--listen-peer-urls',
        peerUrl,
        '--initial-advertise-peer-urls',
        peerUrl,
        '--initial-cluster',
        `default=${peerUrl}`,
        '--log-level',
        'warn',
        '--logger',
        'zap',
      ],
      f('etcd.log'),
    );
    processes.push(etcd);

    let helperPort;
    const helper = new Process(
      'authHelper',
      process.execPath,
      [path.join(HERE, 'authHelper.mjs'), f('users.json')],
      f('auth.log'),
      line => (helperPort = line),
    );
    processes.push(helper);

    const until = async (what, proc, test, ms = 60000) => {
      for (const deadline = Date.now() + ms; ; await sleep(50)) {
        await proc.check();
        if (await Promise.resolve(test()).catch(() => false)) return;
        if (Date.now() > deadline)
          throw fail(
            `${what} is not ready after ${ms} ms; see ${proc.logFile}`,
          );
      }
    };
    await until(
      'etcd',
      etcd,
      async () => (await call(`${etcdUrl}/health`)).json?.health === 'true',
    );
    await until('authHelper', helper, async () => Boolean(helperPort));
    // The helper ends these if this process dies without stop().
    const guard = (proc, word) =>
      helper.child.stdin.write(`${proc.child.pid}\t${word}\n`);
    guard(etcd, f('etcd'));

    await writeFile(
      f('core.kubeconfig'),
      kubeconfig({ server: `http://127.0.0.1:${helperPort}` }, {}),
    );
    const api = new Process(
      'apiextensions-apiserver',
      binary,
      [
        '--etcd-servers',
        etcdUrl,
        '--bind-address',
        '127.0.0.1',
        '--secure-port',
        String(apiPort),
        '--tls-cert-file',
        certs.serverCert,
        '--tls-private-key-file',
        certs.serverKey,
        '--client-ca-file',
        certs.caFile,
        '--authentication-skip-lookup',
        '--authentication-kubeconfig',
        f('core.kubeconfig'),
        '--authorization-kubeconfig',
        f('core.kubeconfig'),
        '--kubeconfig',
        f('core.kubeconfig'),
        '--enable-priority-and-fairness=false',
        '--disable-admission-plugins',
        'NamespaceLifecycle,MutatingAdmissionPolicy,MutatingAdmissionWebhook,ValidatingAdmissionPolicy,ValidatingAdmissionWebhook',
      ],
      f('apiserver.log'),
    );
    processes.push(api);
    guard(api, certs.caFile);

    const caData = await readFile(certs.caFile, 'utf8');
    const adminCertData = await readFile(certs.adminCert, 'utf8');
    const adminKeyData = await readFile(certs.adminKey, 'utf8');
    const b64 = text => Buffer.from(text).toString('base64');
    const cluster = { server: url, 'certificate-authority-data': b64(caData) };
    const info = {
      url,
      etcdUrl,
      caFile: certs.caFile,
      caData,
      adminCertFile: certs.adminCert,
      adminKeyFile: certs.adminKey,
      adminToken: users[0].token,
      restrictedToken: users[1].token,
      kubeconfigPath: f('admin.kubeconfig'),
      certKubeconfigPath: f('admin-cert.kubeconfig'),
      restrictedKubeconfigPath: f('restricted.kubeconfig'),
      users: Object.fromEntries(
        users.map(u => [
          u.name,
          { token: u.token, kubeconfigPath: f(`${u.name}.kubeconfig`) },
        ]),
      ),
      crds: [],
      pids: {
        etcd: etcd.child.pid,
        authHelper: helper.child.pid,
        apiserver: api.child.pid,
      },
      logDir: dir,
    };
    for (const u of users) {
      await writeFile(
        f(`${u.name}.kubeconfig`),
        kubeconfig(cluster, { token: u.token }),
        { mode: 0o600 },
      );
    }
    await writeFile(
      info.certKubeconfigPath,
      kubeconfig(cluster, {
        'client-certificate-data': b64(adminCertData),
        'client-key-data': b64(adminKeyData),
      }),
      { mode: 0o600 },
    );

    const client = createKubeClient(info);
    await until(
      'apiextensions-apiserver',
      api,
      async () => (await client.request('GET', '/readyz')).status === 200,
    );
    log(`API server ready after ${Date.now() - started} ms`);
    for (const crd of crds) info.crds.push(await client.applyCrd(crd));
    log(
      `definitions established after ${Date.now() - started} ms: ${info.crds.join(', ')}`,
    );
    return { ...info, client, stop };
  } catch (e) {
    await stop();
    throw e;
  }
}

async function main(argv) {
  const options = { log: m => console.error(m) };
  for (let i = 0; i < argv.length; i++) {
    const next = () => argv[++i] ?? process.exit(2);
    if (argv[i] === '--work-dir') options.workDir = next();
    else if (argv[i] === '--cache-dir') options.cacheDir = next();
    else if (argv[i] === '--crd-file') (options.crdFiles ??= []).push(next());
    else if (argv[i] === '--users') options.users = JSON.parse(next());
    else if (argv[i] === '--until-stdin-closes') options.lifeline = true;
    else throw fail(`unknown option ${argv[i]}`);
  }
  const kube = await startKubeApi(options);
  const end = async () => {
    await kube.stop();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  if (options.lifeline) process.stdin.resume().on('end', end);
  const { client, stop, ...info } = kube;
  console.log(JSON.stringify(info));
  setInterval(() => {}, 1 << 30);
}

if (
  process.argv[1] &&
  path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  main(process.argv.slice(2)).catch(e => {
    console.error(e.message);
    process.exit(1);
  });
}
