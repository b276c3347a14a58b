// SPDX-License-Identifier: Apache-2.0
//
// Builds CustomResourceDefinitions for KServe's InferenceService and
// LLMInferenceService from the types in the published KServe Python SDK
// (PyPI package `kserve`). The SDK is fetched when the tests run and is read
// as text: it is neither imported nor copied into this repository.
//
// These are NOT KServe's own CRD manifests. See README.md for the differences.
// Pass `crdFiles` to startKubeApi() to use the real manifests instead.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const run = promisify(execFile);

export const KSERVE_SDK_VERSION = '0.21.0';
const KSERVE_SDK_SHA256 =
  'df9bc5888704d9085015e08f1a8fced5ff0698f3becc6212d4e7b8234c71623b';
const WHEEL = `kserve-${KSERVE_SDK_VERSION}-py3-none-any.whl`;

const sha256 = data => createHash('sha256').update(data).digest('hex');

/** Downloads the pinned SDK wheel into cacheDir, unless it is there already. */
async function fetchSdk(cacheDir, { python = 'python3' } = {}) {
  const file = path.join(cacheDir, WHEEL);
  if (existsSync(file)) {
    const data = await readFile(file);
    if (sha256(data) === KSERVE_SDK_SHA256) return data;
  }
  await mkdir(cacheDir, { recursive: true });
  const tmp = path.join(cacheDir, `sdk-${process.pid}-${Date.now()}`);
  await mkdir(tmp);
  try {
    const req = path.join(tmp, 'requirements.txt');
    await writeFile(
      req,
      `kserve==${KSERVE_SDK_VERSION} --hash=sha256:${KSERVE_SDK_SHA256}\n`,
    );
    try {
      await run(python, [
        '-m',
        'pip',
        'download',
        '--quiet',
        '--no-deps',
        '--only-binary',
        ':all:',
        '--require-hashes',
        '-d',
        tmp,
        '-r',
        req,
      ]);
    } catch (e) {
      if (e.code === 'ENOENT') {
        throw new Error(
          `kube test API: "${python}" is missing; Python 3 with pip is needed to fetch the KServe SDK`,
        );
      }
      throw new Error(
        `kube test API: could not fetch the PyPI package kserve==${KSERVE_SDK_VERSION} ` +
          `(sha256 ${KSERVE_SDK_SHA256}) with "${python} -m pip": ${String(e.stderr || e.message).trim()}`,
      );
    }
    await rename(path.join(tmp, WHEEL), file);
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
  return readFile(file);
}

/** Minimal reader for zip archives (stored or deflated entries, no zip64). */
function unzip(buf, wanted) {
  let eocd = buf.length - 22;
  while (eocd >= 0 && buf.readUInt32LE(eocd) !== 0x06054b50) eocd--;
  if (eocd < 0) throw new Error('kube test API: not a zip archive');
  const out = new Map();
  let p = buf.readUInt32LE(eocd + 16);
  for (let n = buf.readUInt16LE(eocd + 10); n > 0; n--) {
    const method = buf.readUInt16LE(p + 10);
    const size = buf.readUInt32LE(p + 20);
    const nameLen = buf.readUInt16LE(p + 28);
    const skip = buf.readUInt16LE(p + 30) + buf.readUInt16LE(p + 32);
    const local = buf.readUInt32LE(p + 42);
    const name = buf.toString('utf8', p + 46, p + 46 + nameLen);
    p += 46 + nameLen + skip;
    if (!wanted(name)) continue;
    const start =
      local + 30 + buf.readUInt16LE(local + 26) + buf.readUInt16LE(local + 28);
    const raw = buf.subarray(start, start + size);
    out.set(name, (method === 0 ? raw : inflateRawSync(raw)).toString('utf8'));
  }
  return out;
}

/** Reads the SDK's generated model classes into { Class: { field: {...} } }. */
function readModels(wheel) {
  const models = {};
  const files = unzip(wheel, n => /^kserve\/models\/[a-z0-9_]+\.py$/.test(n));
  const pairs = text =>
    [...text.matchAll(/'(\w+)':\s*'([^']*)'/g)].map(m => [m[1], m[2]]);
  for (const text of files.values()) {
    const name = /^class (\w+)\(/m.exec(text)?.[1];
    const types = /openapi_types = \{([\s\S]*?)\n?\s*\}/.exec(text)?.[1];
    const names = /attribute_map = \{([\s\S]*?)\n?\s*\}/.exec(text)?.[1];
    if (!name || types === undefined || names === undefined) continue;
    const json = Object.fromEntries(pairs(names));
    const required = new Set(
      [...text.matchAll(/Invalid value for `(\w+)`, must not be `None`/g)].map(
        m => m[1],
      ),
    );
    models[name] = Object.fromEntries(
      pairs(types).map(([attr, type]) => [
        json[attr],
        { type, required: required.has(attr) },
      ]),
    );
  }
  return models;
}

const ANY = { 'x-kubernetes-preserve-unknown-fields': true };
const INT_OR_STRING = { 'x-kubernetes-int-or-string': true };
const SCALARS = {
  str: { type: 'string' },
  bool: { type: 'boolean' },
  int: { type: 'integer' },
  float: { type: 'number' },
  object: ANY,
  datetime: { type: 'string', format: 'date-time' },
  V1Time: { type: 'string', format: 'date-time' },
  ResourceQuantity: INT_OR_STRING,
  IntOrString: INT_OR_STRING,
  V1beta1MetricQuantity: INT_OR_STRING,
  // Go types that are written as a plain string on the wire.
  KnativeURL: { type: 'string' },
  KnativeVolatileTime: { type: 'string' },
};
// The SDK leaves out fields that Knative has added to this type since.
const STRING = { type: 'string' };
SCALARS.KnativeAddressable = {
  type: 'object',
  properties: { name: STRING, url: STRING, CACerts: STRING, audience: STRING },
};
// Required according to the SDK, but not enforced on a cluster.
const NOT_REQUIRED = {
  V1beta1ModelSpec: ['modelFormat'],
  V1beta1ARTExplainerSpec: ['name', 'type'],
};

function schemaOf(type, models, stack = []) {
  const list = /^list\[(.*)\]$/.exec(type);
  if (list) return { type: 'array', items: schemaOf(list[1], models, stack) };
  const map = /^dict\(str, (.*)\)$/.exec(type);
  if (map) {
    return {
      type: 'object',
      additionalProperties: schemaOf(map[1], models, stack),
    };
  }
  if (SCALARS[type]) return SCALARS[type];
  const model = models[type];
  // A Kubernetes type, or one that the SDK does not define: any object.
  if (!model || stack.includes(type)) return { type: 'object', ...ANY };
  const fields = Object.entries(model);
  const required = fields
    .filter(([n, f]) => f.required && !NOT_REQUIRED[type]?.includes(n))
    .map(([n]) => n);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([n, f]) => [n, schemaOf(f.type, models, [...stack, type])]),
    ),
    ...(required.length ? { required } : {}),
  };
}

const KINDS = [
  {
    kind: 'InferenceService',
    plural: 'inferenceservices',
    shortNames: ['isvc'],
    versions: [['v1beta1', 'V1beta1InferenceService']],
  },
  {
    kind: 'LLMInferenceService',
    plural: 'llminferenceservices',
    shortNames: ['llmisvc'],
    versions: [
      ['v1alpha1', 'V1alpha1LLMInferenceService'],
      ['v1alpha2', 'V1alpha2LLMInferenceService'],
    ],
  },
];

/** The CustomResourceDefinitions, as objects. The last version is stored. */
function crdsFromModels(models) {
  return KINDS.map(({ kind, plural, shortNames, versions }) => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.serving.kserve.io` },
    spec: {
      group: 'serving.kserve.io',
      scope: 'Namespaced',
      names: {
        kind,
        listKind: `${kind}List`,
        plural,
        singular: kind.toLowerCase(),
        shortNames,
      },
      versions: versions.map(([name, model], i) => {
        if (!models[model]) {
          throw new Error(
            `kube test API: the KServe SDK ${KSERVE_SDK_VERSION} has no type ${model}`,
          );
        }
        const status = schemaOf(models[model].status.type, models);
        return {
          name,
          served: true,
          storage: i === versions.length - 1,
          subresources: { status: {} },
          schema: {
            openAPIV3Schema: {
              type: 'object',
              properties: {
                apiVersion: { type: 'string' },
                kind: { type: 'string' },
                metadata: { type: 'object' },
                spec: schemaOf(models[model].spec.type, models),
                status: { ...status, ...ANY },
              },
            },
          },
          additionalPrinterColumns: [
            { name: 'URL', type: 'string', jsonPath: '.status.url' },
            {
              name: 'Ready',
              type: 'string',
              jsonPath: ".status.conditions[?(@.type=='Ready')].status",
            },
            {
              name: 'Age',
              type: 'date',
              jsonPath: '.metadata.creationTimestamp',
            },
          ],
        };
      }),
    },
  }));
}

export async function kserveCrds({ cacheDir, python }) {
  return crdsFromModels(readModels(await fetchSdk(cacheDir, { python })));
}
