import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The MLOps portal. */
  mlops?: {
    /** How the owners of models, feature views and endpoints are found. */
    owners?: {
      /** Owner of what no rule finds an owner for: `group:default/ml-platform`. */
      default?: string;
      /**
       * Tags of the source systems that name the owner, the first one that is
       * set counts. `[owner, team]` when left out.
       */
      tags?: string[];
      /** Owners by the e-mail address that a source system gives. */
      emails?: { [email: string]: string };
      /** Owners by the name of the team that a source system gives. */
      teams?: { [team: string]: string };
    };

    /** How what sources tell of models becomes catalog entities. */
    models?: {
      /**
       * Aliases that make a version champion or challenger, the first one that
       * is set counts. Legacy stages count for models without any alias.
       */
      roles?: {
        /** `[champion, production, prod]` when left out. */
        champion?: string[];
        /** `[challenger, staging, candidate]` when left out. */
        challenger?: string[];
      };
      /**
       * Tags of models, versions and runs that hold a field of the entity, the
       * first one that has a value counts: `license: [license, licence]`. Fields
       * are type, task, framework, algorithm, lifecycle, system, domain,
       * provider, license, licenseUrl, baseModel, baseModelRelation,
       * intendedUse, outOfScope, limitations, ethicalConsiderations, users,
       * trainingData, evaluationData, riskTier, riskCategory, humanOversight,
       * personalData, reviewDate, features, sourcedFrom, trainedBy and tags.
       */
      tags?: { [field: string]: string[] };
    };

    /** Which entities that people write may stand for an object of a source. */
    claims?: {
      /**
       * Places of files whose annotations `mlops-portal.io/source` and
       * `mlops-portal.io/source-key` count: references of locations as the
       * catalog writes them, `*` stands for any characters, such as
       * `url:https://github.com/our-org/ml-catalog/*`. Whoever may see an entity
       * from there sees the details of the object that it names. None when left
       * out.
       */
      locations?: string[];
    };

    /**
     * How much may disappear from a source at once before an operator has to
     * confirm it: more than max(maxShare of what was known, minCount) is held.
     * A first empty answer is always held.
     */
    removalGuard?: {
      /** From 0 to 1; 0.2 when left out. */
      maxShare?: number;
      /** 5 when left out. */
      minCount?: number;
    };

    /** Metrics for Prometheus at `/api/mlops/metrics`. */
    metrics?: {
      /**
       * The bearer token that Prometheus has to send. Without it the route is
       * off.
       * @visibility secret
       */
      token?: string;
    };

    /** The store of facts. */
    facts?: {
      /** How long the states that facts had are kept; 730 when left out. */
      historyDays?: number;
    };

    /** The log of syncs. */
    syncRuns?: {
      /** How many syncs of each source are kept; 100 when left out. */
      keepPerSource?: number;
    };

    /** The systems that models, feature views and endpoints are read from. */
    sources?: Array<{
      /** Lower-case letters, digits and dashes; unique. It never changes. */
      id: string;
      /** Id of an installed connector: mlflow, feast, kserve, static, … */
      connector: string;
      /** What people see; the id when left out. */
      title?: string;
      /** Who is told when it fails, and may be allowed to sync it by policy. */
      owner?: string;
      /** When it is read. */
      schedule?: {
        /** Every 10 minutes when left out. */
        frequency?: { cron: string } | string | HumanDuration;
        /** How long a sync may take; 15 minutes when left out. */
        timeout?: string | HumanDuration;
        /** How long after the start of the backend; 5 seconds when left out. */
        initialDelay?: string | HumanDuration;
      };
      /** Marks what it brings as not coming from a real system. */
      simulated?: boolean;
      /**
       * Names of models, feature views and endpoints to bring, with `*` and `?`;
       * all when left out.
       */
      include?: string[];
      /** Names to leave out; wins over `include`. */
      exclude?: string[];
      /** Defaults for the entities made of what it brings. */
      entities?: {
        /** `default` when left out. */
        namespace?: string;
        /**
         * When left out: of a model `production` with a champion, else
         * `experimental`; of the rest `production`.
         */
        lifecycle?: string;
        /** Owner of what says nothing of its own; before `mlops.owners.default`. */
        owner?: string;
        system?: string;
      };
      /** What the connector needs; each connector documents its own. */
      config?: {
        /** How the portal signs in. */
        auth?: {
          /** none, basic, bearer, header, …: see the connector. */
          type?: string;
          /** @visibility secret */
          token?: string;
          /** @visibility secret */
          password?: string;
          /** @visibility secret */
          clientSecret?: string;
          /** @visibility secret */
          value?: string;
          [key: string]: unknown;
        };
        [key: string]: unknown;
      };
    }>;
  };
}
