import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { parseAllDocuments } from 'yaml';
import {
  endProcess,
  REPOSITORY,
  SOURCES_DIR,
} from '../../../__testUtils__/realServers';

const SCRIPT = join(REPOSITORY, 'scripts/sources/kube/kubeApi.mjs');
const GROUP = 'serving.kserve.io';

/** What the script prints when it is ready. */
interface KubeInfo {
  url: string;
  etcdUrl: string;
  caFile: string;
  caData: string;
  adminToken: string;
  restrictedToken: string;
  kubeconfigPath: string;
  certKubeconfigPath: string;
  users: Record<string, { token: string; kubeconfigPath: string }>;
}

/** An object of one of KServe's kinds. */
export interface KubeObject {
  apiVersion: string;
  kind: 'InferenceService' | 'LLMInferenceService';
  metadata: { name: string; namespace: string; finalizers?: string[] };
  spec: object;
  status?: object;
}

/** A user besides the administrator; a list left out allows all. */
export interface KubeUser {
  name: string;
  rules: { resources?: string[]; namespaces?: string[]; verbs?: string[] }[];
}

/**
 * A real API server with KServe's definitions and without KServe: whoever makes
 * an object writes its status.
 */
export class KubeApi {
  private constructor(
    readonly info: KubeInfo,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** Builds the server when it is not there yet, which takes minutes. */
  static async start(users: KubeUser[] = []): Promise<KubeApi> {
    const folder = mkdtempSync(join(tmpdir(), 'kube-'));
    const child = spawn(
      process.execPath,
      [
        SCRIPT,
        ...['--work-dir', folder],
        ...['--cache-dir', join(SOURCES_DIR, 'kube-cache')],
        ...['--users', JSON.stringify(users)],
        '--until-stdin-closes',
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const errors: string[] = [];
    createInterface({ input: child.stderr }).on('line', line =>
      errors.push(line),
    );
    const ready = once(createInterface({ input: child.stdout }), 'line');
    const ended = once(child, 'exit').then(() => undefined);
    const [line] = (await Promise.race([ready, ended])) ?? [];
    if (!line) throw new Error(`No API server: ${errors.slice(-5).join('\n')}`);
    return new KubeApi(JSON.parse(line), folder, child);
  }

  /** Creates the objects of `objects.yaml`. */
  async seed(): Promise<void> {
    const file = join(__dirname, '../__fixtures__/objects.yaml');
    for (const document of parseAllDocuments(readFileSync(file, 'utf8'))) {
      const object = document.toJS() as KubeObject;
      await this.create(object);
      if (object.metadata.finalizers) await this.remove(object);
    }
  }

  /** Creates an object and writes its status. */
  async create({ status, ...object }: KubeObject): Promise<void> {
    await this.request('POST', pathOf(object, false), object);
    if (!status) return;
    await this.request('PATCH', `${pathOf(object)}/status`, { status });
  }

  async remove(object: KubeObject): Promise<void> {
    await this.request('DELETE', pathOf(object));
  }

  /** Lets go of an object that finalizers hold. */
  async release(object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>) {
    await this.request('PATCH', pathOf(object), {
      metadata: { finalizers: null },
    });
  }

  /** Removes the definition of a kind, and with it all its objects. */
  async removeDefinition(plural: string): Promise<void> {
    await this.request(
      'DELETE',
      `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${plural}.${GROUP}`,
    );
  }

  async list(version: string, plural: string): Promise<unknown> {
    return this.request('GET', `/apis/${GROUP}/${version}/${plural}`);
  }

  /** Compacts the history, so that continue tokens given out expire. */
  async compact(): Promise<void> {
    const post = (path: string, body: object) =>
      send(`${this.info.etcdUrl}${path}`, { method: 'POST', body });
    const status = (await post('/v3/maintenance/status', {})) as {
      header: { revision: string };
    };
    await post('/v3/kv/compaction', {
      revision: status.header.revision,
      physical: true,
    });
  }

  async stop(): Promise<void> {
    await endProcess(this.child);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private request(method: string, path: string, body?: object) {
    const { url, caData, adminToken } = this.info;
    return send(`${url}${path}`, { method, body, ca: caData, adminToken });
  }
}

function pathOf(
  object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>,
  named = true,
): string {
  const { namespace, name } = object.metadata;
  const plural = `${object.kind.toLowerCase()}s`;
  const list = `/apis/${object.apiVersion}/namespaces/${namespace}/${plural}`;
  return named ? `${list}/${name}` : list;
}

async function send(
  url: string,
  options: { method: string; body?: object; ca?: string; adminToken?: string },
): Promise<unknown> {
  const { method, body, ca, adminToken } = options;
  const request = (url.startsWith('https:') ? https : http).request(url, {
    method,
    ca,
    agent: false,
    headers: {
      'content-type':
        method === 'PATCH'
          ? 'application/merge-patch+json'
          : 'application/json',
      ...(adminToken && { authorization: `Bearer ${adminToken}` }),
    },
  });
  request.end(body && JSON.stringify(body));
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  const content = await json(answer);
  if ((answer.statusCode ?? 500) >= 300) {
    throw new Error(`${method} ${url}: ${JSON.stringify(content)}`);
  }
  return content;
}
