import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 3 },
};

const DEFAULT_RECONCILE_EVERY: HumanDuration = { hours: 24 };

/** `catalog.providers.mlops`, all of which has defaults. */
export function readProviderConfig(config: RootConfigService): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  reconcileEvery: HumanDuration;
} {
  const provider = config.getOptionalConfig('catalog.providers.mlops');
  return {
    schedule: provider?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          provider.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    reconcileEvery: provider?.has('reconcileEvery')
      ? readDurationFromConfig(provider, { key: 'reconcileEvery' })
      : DEFAULT_RECONCILE_EVERY,
  };
}
