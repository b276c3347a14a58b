import {
  httpUrl,
  limitsSchema,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { z } from 'zod';

const CONNECTIONS = ['kubeconfig', 'inCluster', 'url'] as const;
/** Fields that say how to reach `url`; the other connections know by themselves. */
const URL_FIELDS = ['token', 'tokenFile', 'caFile', 'caData'] as const;

const text = () => z.string().min(1);

export const clusterSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[^/\s]+$/, 'must be a name without slashes and spaces'),
    environment: text().optional(),
    namespaces: z
      .array(text())
      .min(1, 'must name a namespace; leave the field out to read all')
      .optional(),
    kinds: z
      .array(z.enum(['InferenceService', 'LLMInferenceService']))
      .min(1, 'must name a kind; leave the field out to read what is there')
      .optional(),
    viewUrl: text()
      .refine(
        url => /^https?:\/\//.test(url) && url.includes('{name}'),
        'must be an http address with {name}, and {namespace} if it needs it',
      )
      .optional(),
    kubeconfig: z
      .strictObject({ file: text(), context: text().optional() })
      .optional(),
    inCluster: z.literal(true).optional(),
    url: httpUrl().optional(),
    token: text().optional(),
    tokenFile: text().optional(),
    caFile: text().optional(),
    caData: text().optional(),
    skipTLSVerify: z.boolean().default(false),
  })
  .superRefine((cluster, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const given = CONNECTIONS.filter(field => cluster[field] !== undefined);
    if (given.length !== 1) {
      fault(
        given[1] ?? 'url',
        'exactly one of kubeconfig, inCluster and url must say how to reach the cluster',
      );
    }
    for (const field of URL_FIELDS) {
      if (cluster[field] !== undefined && !cluster.url) {
        fault(field, 'goes together with url only');
      }
    }
    if (cluster.token && cluster.tokenFile) {
      fault('tokenFile', 'must be left out when token is given');
    }
    if (cluster.caData && cluster.caFile) {
      fault('caFile', 'must be left out when caData is given');
    }
  });

export type ClusterConfig = z.output<typeof clusterSchema>;

export const kserveConfigSchema = z.strictObject({
  clusters: z
    .array(clusterSchema)
    .min(1, 'must describe at least one cluster')
    .superRefine((clusters, context) => {
      clusters.forEach(({ name }, index) => {
        if (clusters.findIndex(it => it.name === name) !== index) {
          context.addIssue({
            code: 'custom',
            path: [index, 'name'],
            message: `"${name}" names another cluster of this source already`,
          });
        }
      });
    }),
  pageSize: z.int().min(1).max(1000).default(250),
  limits: limitsSchema().partial().optional(),
});

export type KServeConfig = z.output<typeof kserveConfigSchema>;
