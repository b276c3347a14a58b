import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 10 },
};

/**
 * `search.collators.mlops`, all of which has defaults.
 *
 * @throws InputError when the batch size is not a whole number from 1 to 1000
 */
export function readCollatorConfig(config: RootConfigService): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  batchSize: number;
  locationTemplate: string;
} {
  const collator = config.getOptionalConfig('search.collators.mlops');
  const batchSize = collator?.getOptionalNumber('batchSize') ?? 500;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > 1000) {
    throw new InputError(
      `search.collators.mlops.batchSize must be a whole number from 1 to 1000, not ${batchSize}`,
    );
  }
  return {
    batchSize,
    locationTemplate:
      collator?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name',
    schedule: collator?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          collator.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
  };
}
