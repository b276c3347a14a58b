import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as a fake source sees it. @public */
export interface FakeRequest {
  method: string;
  /** Without the query, still encoded. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Parsed JSON, text when it is none, undefined when empty. */
  body: unknown;
}

/** What a fake source answers. @public */
export interface FakeAnswer {
  /** 200 when left out. */
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** Never answers. */
  hang?: boolean;
  /** Breaks the connection off. */
  drop?: boolean;
}

/** @public */
export type FakeHandler = (
  request: FakeRequest,
) => FakeAnswer | undefined | Promise<FakeAnswer | undefined>;

/** A real HTTP server on loopback with made-up answers. @public */
export class FakeHttpSource {
  /** Requests so far, oldest first. */
  readonly requests: FakeRequest[] = [];
  readonly #server: Server;
  #handler: FakeHandler;

  private constructor(handler: FakeHandler) {
    this.#handler = handler;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(error =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
  }

  /** Listens on a free port; what the handler leaves out is a 404. */
  static async start(handler: FakeHandler): Promise<FakeHttpSource> {
    const source = new FakeHttpSource(handler);
    await new Promise<void>(resolve =>
      source.#server.listen(0, '127.0.0.1', resolve),
    );
    return source;
  }

  get baseUrl(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Answers differently from now on. */
  use(handler: FakeHandler): void {
    this.#handler = handler;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>(resolve => this.#server.close(() => resolve()));
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse) {
    const url = new URL(incoming.url ?? '/', this.baseUrl);
    const request: FakeRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: parseBody(await text(incoming)),
    };
    this.requests.push(request);
    const answer = (await this.#handler(request)) ?? {
      status: 404,
      json: { error: 'not found' },
    };
    if (answer.hang) return;
    if (answer.drop) {
      incoming.socket.destroy();
      return;
    }
    const isText = answer.text !== undefined;
    response.writeHead(answer.status ?? 200, {
      'content-type': isText ? 'text/plain' : 'application/json',
      ...answer.headers,
    });
    response.end(isText ? answer.text : JSON.stringify(answer.json ?? {}));
  }
}

function parseBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
