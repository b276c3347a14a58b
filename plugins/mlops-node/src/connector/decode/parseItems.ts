import { z } from 'zod';
import { ReadContext } from '../definition';

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
  context: Pick<
    ReadContext<unknown, unknown, unknown>,
    'report' | 'factType' | 'unreadable'
  >,
  options: {
    items: unknown[];
    schema: Item;
    noun: string;
    /** Key of the fact that a malformed item stands for. */
    keyOf?(raw: unknown): string | undefined;
  },
): z.output<Item>[] {
  const { items, schema, noun } = options;
  return items.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [parsed.data];
    const sample = nameOf(item) ?? `[${index}]`;
    context.report.warn(
      `A ${noun} was left out: ${describeFault(parsed.error)}`,
      {
        sample,
      },
    );
    context.report.skip(context.factType, 'malformed', sample);
    context.unreadable(options.keyOf?.(item));
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
