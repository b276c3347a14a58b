// SPDX-License-Identifier: Apache-2.0
//
// A real Kubernetes API server for custom resources, on loopback, without
// Kubernetes: etcd + the stock k8s.io/apiextensions-apiserver, holding KServe's
// resource types. Plain Node >= 18, no npm dependencies. See README.md.
//
//   import { startKubeApi } from './kubeApi.mjs'
//   node kubeApi.mjs --work-dir DIR [--cache-dir DIR] [--crd-file FILE]... [--until-stdin-closes]

import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kserveCrds } from './kserveCrds.mjs';

const run = promisify(execFile);
const HERE = path.dirname(fileURLToPath(import.meta.url));
const SERVER_PACKAGE = 'k8s.io/apiextensions-apiserver';
const sleep = ms => new Promise(r => setTimeout(r, ms));
const fail = message => new Error(`kube test API: ${message}`);

// ---------------------------------------------------------------- building

async function tool(command, args, what) {
  try {
    return (await run(command, args, { maxBuffer: 1 << 26 })).stdout;
  } catch (e) {
    if (e.code === 'ENOENT') throw fail(`"${command}" is missing: ${what}`);
    throw fail(
      `"${command} ${args.join(' ')}" failed: ${String(e.stderr || e.message).trim()}`,
    );
  }
}

/** Builds the API server once; returns the binary's path. */
export async function buildServer({ cacheDir, log = () => {} }) {
  const dir = path.join(HERE, 'server');
  const pins = await Promise.all(
    ['go.mod', 'go.sum'].map(f => readFile(path.join(dir, f))),
  );
  const key = createHash('sha256').update(Buffer.concat(pins)).digest('hex');
  const binary = path.join(
    cacheDir,
    `apiextensions-apiserver-${os.arch()}-${key.slice(0, 12)}`,
  );
  if (existsSync(binary)) return binary;
  await mkdir(cacheDir, { recursive: true });
  await tool('go', ['version'], 'Go >= 1.24 is needed to build the API server');
  const needed = 'Go >= 1.24 is needed to build the API server';
  const started = Date.now();
  log('fetching the Go modules of the API server');
  try {
    await tool('go', ['-C', dir, 'mod', 'download'], needed);
  } catch (e) {
    throw fail(
      `the Go modules pinned in server/go.mod could not be fetched. ${e.message}`,
    );
  }
  log('building the API server (minutes, once)');
  const tmp = `${binary}.${process.pid}.tmp`;
  await tool(
    'go',
    [
      '-C',
      dir,
      'build',
      '-mod=readonly',
      '-trimpath',
      '-ldflags=-s -w',
      '-o',
      tmp,
      SERVER_PACKAGE,
    ],
    needed,
  );
  await rename(tmp, binary);
  log(`built in ${Math.round((Date.now() - started) / 1000)} s`);
  return binary;
}

// ------------------------------------------------------------------ set-up

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

/** A CA, the server's certificate and the administrator's client certificate. */
async function makeCertificates(dir) {
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
function kubeconfig(cluster, user) {
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

class Process {
  constructor(name, command, args, logFile, onLine) {
    this.name = name;
    this.logFile = logFile;
    const fd = openSync(logFile, 'a');
    this.child = spawn(command, args, {
      stdio: ['pipe', onLine ? 'pipe' : fd, fd],
    });
    closeSync(fd);
    if (this.child.stdin) this.child.stdin.on('error', () => {});
    this.exited = new Promise(resolve => {
      this.child.once('error', e => resolve((this.failure = e.message)));
      this.child.once('exit', (c, s) =>
        resolve((this.failure = `exited with ${c ?? s}`)),
      );
    });
    if (onLine) this.child.stdout.once('data', d => onLine(String(d).trim()));
  }

  async check() {
    if (!this.failure) return;
    const text = await readFile(this.logFile, 'utf8').catch(() => '');
    throw fail(
      `${this.name} ${this.failure}; the end of ${this.logFile}:\n${text.split('\n').slice(-15).join('\n')}`,
    );
  }

  async stop() {
    if (this.failure || !this.child.pid) return;
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await this.exited;
    clearTimeout(late);
  }
}

// ------------------------------------------------------------------ client

function call(
  url,
  { method = 'GET', headers = {}, body, timeoutMs = 30000, ...tls } = {},
) {
  return new Promise((resolve, reject) => {
    const lib = url.startsWith('https:') ? https : http;
    const req = lib.request(
      url,
      { method, headers, agent: false, ...tls },
      res => {
        let text = '';
        res
          .setEncoding('utf8')
          .on('data', d => (text += d))
          .on('error', reject);
        res.on('end', () => {
          let json;
          try {
            json = JSON.parse(text);
          } catch {
            // not JSON: leave undefined
          }
          resolve({ status: res.statusCode, headers: res.headers, text, json });
        });
      },
    );
    req.setTimeout(timeoutMs, () =>
      req.destroy(new Error(`no answer in ${timeoutMs} ms`)),
    );
    req.on('error', reject).end(body);
  });
}

/**
 * A small client. `info` is what startKubeApi() returned or the CLI printed.
 * Options of request(): { user, token, body, contentType, timeoutMs }; `user` is
 * a name of `info.users`; without user and token the administrator is used.
 */
export function createKubeClient(info) {
  const pathOf = (r, ns, name, sub) =>
    [
      '/apis',
      r.group ?? 'serving.kserve.io',
      r.version,
      ...(ns ? ['namespaces', ns] : []),
      r.plural,
      ...(name ? [name] : []),
      ...(sub ? [sub] : []),
    ].join('/');
  const request = (
    method,
    p,
    { user, token, body, contentType, timeoutMs } = {},
  ) => {
    const bearer = token ?? info.users[user ?? 'admin'].token;
    return call(info.url + p, {
      method,
      ca: info.caData,
      timeoutMs,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        ...(body === undefined
          ? {}
          : { 'content-type': contentType ?? 'application/json' }),
      },
      body:
        body === undefined || typeof body === 'string'
          ? body
          : JSON.stringify(body),
    });
  };
  const ok = async promise => {
    const res = await promise;
    if (res.status < 300) return res.json;
    throw Object.assign(
      fail(`${res.status} ${res.json?.message ?? res.text}`),
      { response: res },
    );
  };
  return {
    request,
    /** resource: { group?, version, plural }; creates a namespaced object. */
    create: (resource, namespace, object) =>
      ok(request('POST', pathOf(resource, namespace), { body: object })),
    /** Merges `status` into the object's status subresource. */
    setStatus: (resource, namespace, name, status) =>
      ok(
        request('PATCH', pathOf(resource, namespace, name, 'status'), {
          body: { status },
          contentType: 'application/merge-patch+json',
        }),
      ),
    list: (resource, namespace, query = {}, options) =>
      request(
        'GET',
        `${pathOf(resource, namespace)}?${new URLSearchParams(query)}`,
        options,
      ),
    remove: (resource, namespace, name) =>
      ok(request('DELETE', pathOf(resource, namespace, name))),
    /** Compacts etcd's history now: older continue tokens then get 410 Gone. */
    compact: async () => {
      const post = (p, body) =>
        call(info.etcdUrl + p, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
      const { json } = await post('/v3/maintenance/status', {});
      const { revision } = json.header;
      const res = await post('/v3/kv/compaction', { revision, physical: true });
      if (res.status !== 200) throw fail(`etcd compaction: ${res.text}`);
      return revision;
    },
    /** Adds a CustomResourceDefinition (object, or JSON/YAML text); waits until it serves. */
    applyCrd: async crd => {
      const yaml = typeof crd === 'string';
      const made = await ok(
        request(
          'POST',
          '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
          {
            body: crd,
            contentType: yaml ? 'application/yaml' : undefined,
          },
        ),
      );
      const { name } = made.metadata;
      const { group, names, versions } = made.spec;
      const deadline = Date.now() + 60000;
      for (;;) {
        const now = await ok(
          request(
            'GET',
            `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`,
          ),
        );
        const is = type =>
          now.status?.conditions?.find(c => c.type === type)?.status;
        if (is('NamesAccepted') === 'False')
          throw fail(`${name}: its names are not accepted`);
        if (is('Established') === 'True') {
          const served = await Promise.all(
            versions
              .filter(v => v.served)
              .map(v =>
                request(
                  'GET',
                  `/apis/${group}/${v.name}/${names.plural}?limit=1`,
                ),
              ),
          );
          if (served.every(r => r.status === 200)) return name;
        }
        if (Date.now() > deadline) {
          throw fail(
            `${name} is not Established: ${JSON.stringify(now.status?.conditions)}`,
          );
        }
        await sleep(100);
      }
    },
  };
}

// ------------------------------------------------------------------- start

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

// --------------------------------------------------------------------- CLI

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
