import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /** Entities that the MLOps backend has found in its sources. */
      mlops?: {
        /**
         * How often the MLOps backend is asked for entity changes. A question
         * without news is one small request, and news are announced besides.
         * Every 10 seconds when left out.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * How often all entities are compared with the catalog, however little
         * has changed, so that what was lost or held up on the way comes right.
         * Every 24 hours when left out.
         */
        reconcileEvery?: HumanDuration | string;
      };
    };
  };
}
