import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  describeIssues,
  MlopsRouteName,
  mlopsRoutes,
  RouteContract,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Request, Response, Router } from 'express';
import { z } from 'zod';

type Routes = typeof mlopsRoutes;

type Parsed<N extends MlopsRouteName, Part extends 'query' | 'body'> =
  Routes[N] extends Record<Part, infer S extends z.ZodType>
    ? z.output<S>
    : undefined;

/** What a handler may answer: the document's data, or text of another type. */
type Answer<N extends MlopsRouteName> =
  Routes[N]['response'] extends infer S extends z.ZodType
    ? z.input<S>
    : string | AsyncIterable<string>;

/** A request that was checked against its contract. */
export interface ContractRequest<N extends MlopsRouteName> {
  params: Record<string, string>;
  query: Parsed<N, 'query'>;
  body: Parsed<N, 'body'>;
  /** Of the user or service that asks. */
  credentials: BackstageCredentials;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  request: Request;
  response: Response;
}

/** Serves routes of {@link mlopsRoutes}: parses, authenticates, answers. */
export class ContractRoutes {
  readonly #router: Router;
  readonly #httpAuth: HttpAuthService;
  readonly #checkAnswers: boolean;

  constructor(options: {
    router: Router;
    httpAuth: HttpAuthService;
    /** Parse every answer with its schema; meant for tests. */
    checkAnswers?: boolean;
  }) {
    this.#router = options.router;
    this.#httpAuth = options.httpAuth;
    this.#checkAnswers =
      options.checkAnswers ?? process.env.NODE_ENV === 'test';
  }

  on<N extends MlopsRouteName>(
    name: N,
    handle: (request: ContractRequest<N>) => Promise<Answer<N>>,
  ): this {
    const contract: RouteContract = mlopsRoutes[name];
    this.#router[contract.method](
      contract.path,
      async (request: Request, response: Response) => {
        const aborter = new AbortController();
        response.on('close', () => aborter.abort());
        const answer = await handle({
          params: request.params,
          query: parse('query', contract.query, request.query) as Parsed<
            N,
            'query'
          >,
          body: parse('body', contract.body, request.body) as Parsed<N, 'body'>,
          credentials: await this.#httpAuth.credentials(request, {
            allow: ['user', 'service'],
          }),
          signal: aborter.signal,
          request,
          response,
        });
        await this.#answer(contract, response, answer);
      },
    );
    return this;
  }

  async #answer(contract: RouteContract, response: Response, answer: unknown) {
    if (typeof contract.response !== 'string') {
      response.json(
        this.#checkAnswers ? contract.response.parse(answer) : answer,
      );
      return;
    }
    response.type(contract.response);
    if (typeof answer === 'string') {
      response.send(answer);
      return;
    }
    for await (const chunk of answer as AsyncIterable<string>) {
      if (!response.write(chunk)) {
        await new Promise<void>(resolve => {
          const goOn = () => {
            response.off('drain', goOn).off('close', goOn);
            resolve();
          };
          response.on('drain', goOn).on('close', goOn);
        });
      }
      if (response.destroyed) return;
    }
    response.end();
  }
}

function parse(
  part: 'query' | 'body',
  schema: z.ZodType | undefined,
  value: unknown,
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) {
    throw new InputError(
      `The ${part} is wrong: ${describeIssues(parsed.error).join('; ')}`,
    );
  }
  return parsed.data;
}
