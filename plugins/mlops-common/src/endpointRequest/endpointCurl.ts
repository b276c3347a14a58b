import { EndpointFact } from '../facts';

/** What a request needs to know of an endpoint. @public */
export type EndpointAddress = Pick<
  EndpointFact,
  'url' | 'protocol' | 'authentication'
> & { models: ReadonlyArray<{ name: string }> };

/**
 * A request to try an endpoint with, ready to copy into a shell; undefined
 * when the endpoint has no address. A token is read from `$TOKEN`, never
 * written out.
 *
 * @public
 */
export function endpointCurl(endpoint: EndpointAddress): string | undefined {
  if (!endpoint.url) return undefined;
  const url = endpoint.url.replace(/\/+$/, '');
  const model = endpoint.models[0]?.name ?? 'model';
  const path = encodeURIComponent(model);
  const withToken =
    endpoint.authentication !== undefined &&
    !/^(none|anonymous|false)$/i.test(endpoint.authentication);
  switch (endpoint.protocol) {
    case 'v1':
      return post(`${url}/v1/models/${path}:predict`, withToken, {
        instances: [[1, 2, 3]],
      });
    case 'v2':
      return post(`${url}/v2/models/${path}/infer`, withToken, {
        inputs: [
          { name: 'input-0', shape: [1, 3], datatype: 'FP64', data: [1, 2, 3] },
        ],
      });
    case 'openai':
      // Some servers give their address with the version in it.
      return post(
        `${url.replace(/\/v1$/, '')}/v1/chat/completions`,
        withToken,
        { model, messages: [{ role: 'user', content: 'Hello' }] },
      );
    case 'grpc':
      return grpc(url, model, withToken);
    default:
      return ['curl -sS', ...tokenHeader('-H', withToken), quote(url)].join(
        ' \\\n  ',
      );
  }
}

function post(url: string, withToken: boolean, body: unknown): string {
  return [
    'curl -sS -X POST',
    quote(url),
    `-H ${quote('Content-Type: application/json')}`,
    ...tokenHeader('-H', withToken),
    `-d ${quote(JSON.stringify(body))}`,
  ].join(' \\\n  ');
}

function grpc(url: string, model: string, withToken: boolean): string {
  const [, scheme, host] = /^(?:([a-z]+):\/\/)?([^/]+)/i.exec(url) ?? [];
  const secure = scheme === 'https' || scheme === 'grpcs';
  const port = secure ? 443 : 80;
  const address = /:\d+$/.test(host ?? '') ? host : `${host}:${port}`;
  return [
    secure ? 'grpcurl' : 'grpcurl -plaintext',
    ...tokenHeader('-H', withToken),
    `-d ${quote(JSON.stringify({ name: model }))}`,
    quote(address),
    'inference.GRPCInferenceService/ModelReady',
  ].join(' \\\n  ');
}

/** In double quotes, so that the shell fills the token in. */
function tokenHeader(flag: string, withToken: boolean): string[] {
  return withToken ? [`${flag} "Authorization: Bearer $TOKEN"`] : [];
}

/** A word that no shell takes apart. */
function quote(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
