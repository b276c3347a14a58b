// SPDX-License-Identifier: Apache-2.0
//
// Stands in for the core Kubernetes API server that the stand-alone
// apiextensions-apiserver delegates to: it answers TokenReview and
// SubjectAccessReview, and serves empty lists to the server's informers.
// Started by kubeApi.mjs: node authHelper.mjs <config.json>; prints its port.

import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createInterface } from 'node:readline';

const { users } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const has = (list, value) =>
  !list || list.includes('*') || list.includes(value);

function tokenReview(body) {
  const user = users.find(u => u.token && u.token === body.spec?.token);
  return user
    ? {
        authenticated: true,
        user: { username: user.name, groups: user.groups ?? [] },
      }
    : { authenticated: false, error: 'unknown token' };
}

function accessReview({ spec }) {
  const user = users.find(u => u.name === spec.user);
  const http = spec.nonResourceAttributes;
  if (http) {
    // Like the role system:discovery: any known user may read these.
    const open = /^\/(api|apis|openapi|version|healthz|livez|readyz)(\/|$)/;
    return {
      allowed: Boolean(user) && http.verb === 'get' && open.test(http.path),
    };
  }
  const at = spec.resourceAttributes ?? {};
  const resource = at.subresource
    ? `${at.resource}/${at.subresource}`
    : at.resource;
  const allowed = (user?.rules ?? []).some(
    r =>
      has(r.verbs, at.verb) &&
      has(r.apiGroups, at.group ?? '') &&
      has(r.resources, resource) &&
      (!r.namespaces || r.namespaces.includes(at.namespace ?? '')),
  );
  return { allowed, ...(allowed ? {} : { reason: 'no test rule allows it' }) };
}

const server = http.createServer(async (req, res) => {
  const send = (code, body) => {
    res.writeHead(code, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  try {
    const url = new URL(req.url, 'http://127.0.0.1');
    let text = '';
    for await (const chunk of req) text += chunk;
    const kind = url.pathname.split('/').pop();
    if (req.method === 'POST' && /^(token|subjectaccess)reviews$/.test(kind)) {
      const body = JSON.parse(text);
      const review = kind === 'tokenreviews' ? tokenReview : accessReview;
      return send(201, { ...body, status: review(body) });
    }
    if (req.method === 'GET' && url.searchParams.has('watch')) {
      // Nothing ever changes: an open, silent watch (after the mark that ends
      // the initial events, for clients that list by watching).
      res.writeHead(200, { 'content-type': 'application/json' });
      if (url.searchParams.get('sendInitialEvents') !== 'true')
        return res.flushHeaders();
      const annotations = { 'k8s.io/initial-events-end': 'true' };
      const metadata = { resourceVersion: '1', annotations };
      const object = { kind: 'Service', apiVersion: 'v1', metadata };
      return res.write(`${JSON.stringify({ type: 'BOOKMARK', object })}\n`);
    }
    if (req.method === 'GET' && kind === 'services') {
      return send(200, {
        kind: 'ServiceList',
        apiVersion: 'v1',
        metadata: { resourceVersion: '1' },
        items: [],
      });
    }
    return send(404, {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      code: 404,
    });
  } catch (e) {
    return send(500, {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      code: 500,
      message: String(e),
    });
  }
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));

// The parent holds our standard input and tells on it the processes it started
// ("<pid><tab><part of its command line>"). It ends when the parent is gone: then
// these processes are ended too, so that a killed test run leaves none behind.
const started = new Map();
createInterface({ input: process.stdin })
  .on('line', line => {
    const [pid, word] = line.split('\t');
    started.set(Number(pid), word);
  })
  .on('close', () => {
    for (const [pid, word] of started) {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (command.includes(word)) process.kill(pid, 'SIGTERM');
      } catch {
        // already gone
      }
    }
    process.exit(0);
  });
