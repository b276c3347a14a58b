import { ErrorHint } from '@mlops-portal/backstage-plugin-mlops-node';
import { MlflowConfig } from './mlflowConfig';

/** What MLflow says when it is called by a name that it was not told of. */
export const HOST_REFUSED = 'Invalid Host header';

/** Causes of MLflow's own that people can do something about. */
export function mlflowHints(config: MlflowConfig): ErrorHint[] {
  const { host } = new URL(config.baseUrl);
  return [
    {
      status: 403,
      bodyIncludes: HOST_REFUSED,
      message: 'MLflow does not accept the host name in baseUrl',
      mitigation: `Start MLflow with --allowed-hosts "${host}" beside the hosts it has (MLflow 3.5 and later compare name and port exactly)`,
    },
    {
      status: 401,
      message: 'MLflow refuses the credentials',
      mitigation:
        'Set auth to the user of this source: type basic with username and password, or type bearer with token for MLflow behind a gateway',
    },
    {
      status: 403,
      message: 'MLflow does not permit this user to read',
      mitigation:
        'Give the user READ permission on the experiments and registered models to be shown',
    },
    {
      status: [400, 404],
      bodyIncludes: 'workspace',
      message: 'MLflow does not know the workspace',
      mitigation:
        'Check workspace; leave it out when MLflow runs without --enable-workspaces',
    },
    {
      status: 404,
      message: 'There is no MLflow API at this address',
      mitigation:
        'Check baseUrl; add the path of --static-prefix when MLflow runs with one',
    },
  ];
}
