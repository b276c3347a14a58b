import { Item } from '../recordings';

/** The filter is wrong, or says more than a recording can be asked. */
export class FilterError extends Error {}

const COMPARISON =
  /^\s*(?:attributes?\.)?([`"]?)(\w+)\1\s*(=|!=|LIKE|ILIKE)\s*(['"])((?:(?!\4).)*)\4\s*$/i;

/**
 * Tests what MLflow's filters say about text: comparisons such as `name = 'x'`
 * and `name LIKE '%x%'`, joined with AND.
 *
 * @throws FilterError
 */
export function compileFilter(
  filter: string | undefined,
  read: (item: Item, field: string) => unknown,
): (item: Item) => boolean {
  if (!filter?.trim()) return () => true;
  const tests = splitConjunction(filter).map(text => {
    const [, , field, operator, , value] = COMPARISON.exec(text) ?? [];
    if (field === undefined) {
      throw new FilterError(
        `Invalid clause in filter string: '${text.trim()}' is not a comparison that recordings answer`,
      );
    }
    const matches = matcher(operator.toUpperCase(), value);
    return (item: Item) => matches(String(read(item, field) ?? ''));
  });
  return item => tests.every(test => test(item));
}

/** Splits at AND outside of quotes. */
function splitConjunction(filter: string): string[] {
  const parts = filter.split(/('[^']*'|"[^"]*")/);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\bAND\b/gi, '\0'),
    )
    .join('')
    .split('\0');
}

function matcher(operator: string, value: string): (text: string) => boolean {
  switch (operator) {
    case '=':
      return text => text === value;
    case '!=':
      return text => text !== value;
    default: {
      const pattern = value
        .split('%')
        .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')
        .replaceAll('_', '.');
      const flags = operator === 'ILIKE' ? 'isu' : 'su';
      const expression = new RegExp(`^${pattern}$`, flags);
      return text => expression.test(text);
    }
  }
}
