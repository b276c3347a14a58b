import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Models, feature views and endpoints in the search index. */
      mlops?: {
        /** When the index is built anew. Every 10 minutes when left out. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Path of the page that a result leads to, with `:namespace`, `:kind`
         * and `:name`. `/catalog/:namespace/:kind/:name` when left out.
         */
        locationTemplate?: string;
        /**
         * How many entities are read from the catalog at a time, from 1 to
         * 1000. 500 when left out.
         */
        batchSize?: number;
      };
    };
  };
}
