export interface Config {
  mlops?: {
    sources?: Array<{
      /**
       * What the built-in connectors understand; which fields belong to which
       * connector is said with each. A source is refused at the start of the
       * backend when it has a field that its connector does not know.
       */
      config?: {
        /**
         * mlflow, feast: address of the server, without the path of its API
         * and without credentials.
         */
        baseUrl?: string;

        /**
         * mlflow (none, basic, bearer), feast (none, basic, bearer, header,
         * oauth2): how to sign in; `none` when left out. Everything in it is
         * kept from logs, answers and the browser.
         * @deepVisibility secret
         */
        auth?: {
          /** none, basic, bearer, header or oauth2. */
          type?: string;
          /** basic */
          username?: string;
          /** basic */
          password?: string;
          /** bearer */
          token?: string;
          /** header: name of the header */
          name?: string;
          /** header: its value */
          value?: string;
          /** oauth2: where client credentials are exchanged for a token */
          tokenUrl?: string;
          /** oauth2 */
          clientId?: string;
          /** oauth2 */
          clientSecret?: string;
          /** oauth2 */
          scope?: string;
        };

        /** mlflow, feast: trust in the certificate of the server. */
        tls?: {
          /** PEM file of the authorities to trust beside those of Node. */
          caFile?: string;
          /** Accept any certificate; for tests only. */
          skipVerify?: boolean;
        };

        /** mlflow, feast, kserve: how hard the source may be pressed. */
        limits?: {
          /** Of one request, answer included; 30. */
          timeoutSeconds?: number;
          /** After 429, 5xx and broken connections; 4. */
          retries?: number;
          /** Longest first wait before a retry, doubles with each; 500. */
          backoffMilliseconds?: number;
          /** Longest Retry-After that is waited for; 120. */
          maxWaitSeconds?: number;
          /** Requests at the same time; 4. */
          concurrency?: number;
          /** No limit when left out. */
          requestsPerMinute?: number;
          /** Largest answer that is read; 32. */
          maxResponseMegabytes?: number;
          /** Of one list, beyond it the list is incomplete; 10000. */
          maxPages?: number;
        };

        /** mlflow: workspace to read, for servers with --enable-workspaces. */
        workspace?: string;

        /** mlflow: which runs are brought. */
        runs?: {
          /** Runs that started within so many days; 180. */
          maxAgeDays?: number;
          /**
           * Older runs that versions point to, at most so many in one sync; the
           * others follow with later syncs. 5000.
           */
          maxLinked?: number;
        };

        /** feast: projects to read; all when left out. */
        projects?: string[];
        /** feast: tag of a feature service that names its model; `model`. */
        modelTag?: string;
        /**
         * feast: whether addresses of data sources are shown, which may hold
         * paths and names of buckets; hide.
         */
        sourceAddresses?: 'hide' | 'show';
        /** feast: address of the Feast UI, for links. */
        uiUrl?: string;

        /** feast (at most 100), kserve (at most 1000): objects on a page. */
        pageSize?: number;

        /** kserve: the clusters to read. */
        clusters?: Array<{
          /** Unique in this source. */
          name: string;
          environment?: string;
          /** All when left out. */
          namespaces?: string[];
          /** What is installed when left out. */
          kinds?: Array<'InferenceService' | 'LLMInferenceService'>;
          /** Address of an object for people, with {name} and {namespace}. */
          viewUrl?: string;
          /** One of `kubeconfig`, `inCluster` and `url` says how to get there. */
          kubeconfig?: { file: string; context?: string };
          inCluster?: boolean;
          url?: string;
          /**
           * Of a service account, with `url`.
           * @visibility secret
           */
          token?: string;
          /** File of a token that is renewed, with `url`. */
          tokenFile?: string;
          /** PEM file of the authority of the cluster, with `url`. */
          caFile?: string;
          /** The same in base64. */
          caData?: string;
          /** Accept any certificate; for tests only. */
          skipTLSVerify?: boolean;
        }>;

        /** static: endpoints that no system can tell of. */
        endpoints?: Array<{
          /** Unique together with `cluster` and `namespace`. */
          name: string;
          namespace?: string;
          cluster?: string;
          description?: string;
          /** `external` when left out. */
          type?: string;
          /** `online` when left out. */
          pattern?: 'online' | 'batch' | 'streaming' | 'edge';
          environment?: string;
          /** Where it answers. */
          url?: string;
          /** Where people look at it. */
          viewUrl?: string;
          protocol?: 'v1' | 'v2' | 'openai' | 'grpc' | 'http';
          /** `unknown` when left out. */
          status?:
            | 'inService'
            | 'creating'
            | 'updating'
            | 'rollingBack'
            | 'outOfService'
            | 'deleting'
            | 'failed'
            | 'unknown';
          statusMessage?: string;
          conditions?: Array<{
            type: string;
            status: 'True' | 'False' | 'Unknown';
            reason?: string;
            message?: string;
            lastTransitionAt?: string;
          }>;
          /** Names of registered models, or what is known of each. */
          models: Array<
            | string
            | {
                name: string;
                version?: string | number;
                uri?: string;
                registryModel?: string;
                /** All shares given make 100; shadows do not count. */
                trafficPercent?: number;
                role?: 'champion' | 'canary' | 'shadow';
                ready?: boolean;
              }
          >;
          runtime?: string;
          /** A number, or the bounds of an autoscaler. */
          replicas?: number | { min: number; max?: number };
          scaleToZero?: boolean;
          /** `count` is that of one replica. */
          accelerator?: { type: string; count: number; mig?: string };
          authentication?: string;
          owner?: string;
          tags?: { [tag: string]: string };
          /** Marks it as made up. */
          simulated?: boolean;
          createdAt?: string;
        }>;
      };
    }>;
  };
}
