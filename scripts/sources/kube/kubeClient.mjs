// SPDX-License-Identifier: Apache-2.0

import http from 'node:http';
import https from 'node:https';
import { fail } from './tools.mjs';

const sleep = ms => new Promise(r => setTimeout(r, ms));

/** One request; resolves to { status, headers, text, json }. */
export function call(
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
