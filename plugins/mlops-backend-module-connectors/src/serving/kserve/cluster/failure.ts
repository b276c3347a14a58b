import {
  ClientFailure,
  ErrorHint,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';
import { AnswerTooLargeError } from './boundedHttp';

/** An `ApiException` of the client, by its shape: the client is loaded late. */
const apiExceptionSchema = z.object({
  code: z.number(),
  body: z.unknown(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** What the kit needs to know about an error of the Kubernetes client. */
export function clusterFailure(error: unknown): ClientFailure | undefined {
  if (error instanceof AnswerTooLargeError) {
    return { code: 'ETOOLARGE', body: error.message };
  }
  const { data } = apiExceptionSchema.safeParse(error);
  if (!data) return undefined;
  return {
    status: data.code,
    body: typeof data.body === 'string' ? data.body : JSON.stringify(data.body),
    retryAfter: data.headers?.['retry-after'],
  };
}

export const clusterHints: ErrorHint[] = [
  {
    status: 401,
    message: 'The cluster refused the credentials',
    mitigation:
      'The token or certificate is wrong or has expired: renew it in the file or secret that the cluster’s config names.',
  },
  {
    status: 403,
    message: 'The portal may not list KServe’s objects',
    mitigation:
      'Bind the ClusterRole of docs/connectors.md (get and list on inferenceservices and llminferenceservices) to the portal’s account, or name the namespaces that it may read in "namespaces".',
  },
  {
    code: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    message: 'The certificate of the cluster is not trusted',
    mitigation:
      'Give the cluster’s authority in caFile or caData, and use the host name that the certificate is for.',
  },
  {
    code: 'ETOOLARGE',
    message: 'A page of the list is too large',
    mitigation: 'Set a smaller pageSize, or raise limits.maxResponseMegabytes.',
  },
];
