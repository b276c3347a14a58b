import { z } from 'zod';
import { SyncReporter } from '../types';

const NAMING_FIELDS = [
  'name',
  'id',
  'key',
  'run_id',
  'metadata',
  'info',
  'spec',
];

/**
 * Parses items one by one, so that a malformed one costs only itself. The
 * message names the field without positions, so that equal faults add up.
 *
 * @public
 */
export function parseItems<Item extends z.ZodType>(
  report: Pick<SyncReporter, 'warn'>,
  options: { items: unknown[]; schema: Item; noun: string },
): z.output<Item>[] {
  const { items, schema, noun } = options;
  return items.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [parsed.data];
    report.warn(`A ${noun} was left out: ${describeFault(parsed.error)}`, {
      sample: nameOf(item) ?? `[${index}]`,
    });
    return [];
  });
}

function describeFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue.path
    .map(part => (typeof part === 'number' ? '[*]' : `.${String(part)}`))
    .join('');
  return `$${path}: ${issue.message}`;
}

function nameOf(item: unknown, depth = 0): string | undefined {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null || depth > 2) return undefined;
  for (const [field, value] of Object.entries(item)) {
    if (!NAMING_FIELDS.includes(field)) continue;
    if (typeof value === 'number') return String(value);
    const name = nameOf(value, depth + 1);
    if (name) return name;
  }
  return undefined;
}
