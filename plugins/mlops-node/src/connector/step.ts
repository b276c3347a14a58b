import { HttpClient } from './http/types';
import { StepDefinition } from './definition';

/**
 * Declares one step of a connection test. Each has 30 seconds; the steps
 * after a mandatory one that fails are skipped.
 *
 * @public
 */
export function step<Config, Client = HttpClient>(
  definition: StepDefinition<Config, Client>,
): StepDefinition<Config, Client> {
  return definition;
}

/** Result of a step that could not find out, such as for want of permission. @public */
export function unknown(
  message: string,
  mitigation?: string,
): { outcome: 'unknown'; message: string; mitigation?: string } {
  return { outcome: 'unknown', message, mitigation };
}
