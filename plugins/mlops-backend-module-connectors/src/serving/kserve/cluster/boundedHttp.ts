import type {
  HttpLibrary,
  RequestContext,
  ResponseContext,
} from '@kubernetes/client-node';
import http from 'node:http';
import https from 'node:https';
import { kubernetesClient } from './kubernetesClient';

/** An answer larger than the source may give. */
export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError';
}

interface Bounds {
  signal: AbortSignal;
  maxBytes: number;
}

/**
 * Transport for the Kubernetes client that can be aborted and stops reading an
 * answer that is too large; the client's own knows neither. It follows no
 * redirects: the API sends none, and credentials must not go elsewhere.
 */
export function boundedHttp(bounds: Bounds): HttpLibrary {
  const kubernetes = kubernetesClient();
  const send = async (request: RequestContext): Promise<ResponseContext> => {
    const answer = await exchange(request, bounds);
    return new kubernetes.ResponseContext(answer.status, answer.headers, {
      text: async () => answer.body.toString('utf8'),
      binary: async () => answer.body,
    });
  };
  return { send: request => new kubernetes.Observable(send(request)) };
}

function exchange(
  request: RequestContext,
  { signal, maxBytes }: Bounds,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const url = request.getUrl();
  const { request: open } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = open(
      url,
      {
        method: request.getHttpMethod(),
        headers: request.getHeaders(),
        agent: request.getAgent(),
        signal,
      },
      incoming => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) {
            const megabytes = maxBytes / 1_000_000;
            outgoing.destroy(
              new AnswerTooLargeError(
                `The answer is larger than ${megabytes} MB`,
              ),
            );
            return;
          }
          chunks.push(chunk);
        });
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: plainHeaders(incoming.headers),
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function plainHeaders(headers: http.IncomingHttpHeaders) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
