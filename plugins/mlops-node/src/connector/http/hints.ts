import { ClientFailure } from '../ownClient';
import { retryAfterMilliseconds } from '../pacing/backoff';
import { TIMEOUT } from '../pacing/withRetries';
import { SourceError } from '../SourceError';

/**
 * Words for an answer that has a known cause. The first hint that fits is
 * taken; those of the connector come before those of the kit.
 *
 * @public
 */
export interface ErrorHint {
  status?: number | number[];
  /** Code of the system, such as `ECONNREFUSED`. */
  code?: string | string[];
  /** Case-insensitive part of the answer. */
  bodyIncludes?: string;
  /** What is wrong, in the reader's terms. */
  message: string;
  /** What to do about it. */
  mitigation: string;
}

const CERTIFICATE_CODES = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** Causes that are the same for every source. */
const GENERAL_HINTS: ErrorHint[] = [
  {
    status: 401,
    message: 'The source refuses the credentials',
    mitigation: 'Check auth in the configuration of this source',
  },
  {
    status: 403,
    message: 'The source does not permit this',
    mitigation:
      'Give the account of this source permission to read, or name another account in auth',
  },
  {
    status: 404,
    message: 'The source does not know this address',
    mitigation:
      'Check baseUrl: it is the address of the server, without the path of its API',
  },
  {
    status: 429,
    message: 'The source says that it is asked too often',
    mitigation: 'Set limits.requestsPerMinute, or sync less often',
  },
  {
    status: [500, 502, 503, 504],
    message: 'The source has a fault of its own',
    mitigation: 'See the log of the source itself; the next sync tries again',
  },
  {
    code: 'ECONNREFUSED',
    message: 'Nothing listens at this address',
    mitigation: 'Start the source, or check host and port in baseUrl',
  },
  {
    code: ['ENOTFOUND', 'EAI_AGAIN'],
    message: 'The name of the host is not known',
    mitigation: 'Check the host in baseUrl and the DNS of this backend',
  },
  {
    code: CERTIFICATE_CODES,
    message: 'The certificate of the source is not trusted',
    mitigation: 'Set tls.caFile to the authority that signed it',
  },
  {
    code: [
      TIMEOUT,
      'ETIMEDOUT',
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
    ],
    message: 'The source did not answer in time',
    mitigation:
      'Check the network between this backend and the source, or raise limits.timeoutSeconds',
  },
  {
    code: ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'],
    message: 'The source broke the connection off',
    mitigation: 'See the log of the source and of proxies before it',
  },
];

const EXCERPT_LENGTH = 300;

/** A failure in words: the first hint that fits, and what was asked. */
export function describeFailure(options: {
  failure: ClientFailure;
  /** Hints of the connector. */
  hints: ErrorHint[];
  /** "GET /api/models", or nothing where the client does not tell. */
  asked?: string;
  redact(text: string): string;
}): SourceError {
  const { failure, redact, asked } = options;
  const hint = [...options.hints, ...GENERAL_HINTS].find(h => fits(h, failure));
  const what = failure.status ?? failure.code;
  const where = [what, asked].filter(part => part !== undefined).join(' for ');
  const body = failure.body && excerpt(redact(failure.body));
  const message = [
    hint?.message ?? 'The source answered with an error',
    where && ` (${where})`,
    body && `: ${body}`,
  ]
    .filter(Boolean)
    .join('');
  const wait = retryAfterMilliseconds(failure.retryAfter);
  const mitigation =
    wait === undefined
      ? hint?.mitigation
      : `${hint?.mitigation ?? 'Sync less often'}; it asks to wait ${Math.ceil(
          wait / 1000,
        )} s`;
  return new SourceError(redact(message), {
    status: failure.status,
    code: failure.code,
    mitigation: mitigation && redact(mitigation),
    body,
  });
}

function fits(hint: ErrorHint, failure: ClientFailure): boolean {
  const { status, code, bodyIncludes } = hint;
  if (status !== undefined && ![status].flat().includes(failure.status ?? -1)) {
    return false;
  }
  if (code !== undefined && ![code].flat().includes(failure.code ?? '')) {
    return false;
  }
  return (
    bodyIncludes === undefined ||
    (failure.body ?? '').toLowerCase().includes(bodyIncludes.toLowerCase())
  );
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT_LENGTH
    ? `${line.slice(0, EXCERPT_LENGTH - 1)}…`
    : line;
}
