import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { durationToMilliseconds, JsonObject } from '@backstage/types';
import { CronTime } from 'cron';

/** When and for how long a source is synced. */
export interface SourceSchedule {
  definition: SchedulerServiceTaskScheduleDefinition;
  /** Longest time between two syncs. */
  periodSeconds: number;
  timeoutMs: number;
}

const DEFAULTS = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 5 },
};

/** @throws Error when a duration cannot be read */
export function readSchedule(config: JsonObject = {}): SourceSchedule {
  const definition = readSchedulerServiceTaskScheduleDefinitionFromConfig(
    new ConfigReader({ ...DEFAULTS, ...config }),
  );
  return {
    definition: { ...definition, scope: 'global' },
    periodSeconds: periodSeconds(definition.frequency),
    timeoutMs: toMilliseconds(definition.timeout),
  };
}

/** Cron expressions may skip days; the longest of the next gaps counts. */
function periodSeconds(
  frequency: SchedulerServiceTaskScheduleDefinition['frequency'],
): number {
  if ('trigger' in frequency) {
    throw new Error(
      'frequency: a source needs a cron expression or a duration',
    );
  }
  if (!('cron' in frequency)) return toMilliseconds(frequency) / 1000;
  const times = new CronTime(frequency.cron).sendAt(12).map(t => t.toMillis());
  return Math.max(...times.slice(1).map((t, i) => t - times[i])) / 1000;
}

function toMilliseconds(
  duration: SchedulerServiceTaskScheduleDefinition['timeout'],
): number {
  return 'toMillis' in duration
    ? duration.toMillis()
    : durationToMilliseconds(duration);
}
