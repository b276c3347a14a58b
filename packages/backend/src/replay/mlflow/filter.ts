import { Item } from '../recordings';

/** The filter or order is wrong, or says more than a recording can be asked. */
export class FilterError extends Error {}

/** Reads what a filter or order speaks about. */
export type ReadField = (item: Item, field: string) => unknown;

type Test = (value: unknown) => boolean;

const FIELD = String.raw`(?:attributes?\.)?["\`]?(\w+)["\`]?`;
const QUOTED = String.raw`'([^']*)'|"([^"]*)"`;
const clause = (pattern: string) => new RegExp(`^\\s*${pattern}\\s*$`, 'i');

const TEXT = clause(`${FIELD}\\s*(=|!=|LIKE|ILIKE)\\s*(?:${QUOTED})`);
const NUMBER = clause(`${FIELD}\\s*(=|!=|>=|<=|>|<)\\s*(-?[\\d.]+)`);
const ONE_OF = clause(`${FIELD}\\s+IN\\s*\\(((?:\\s*(?:${QUOTED})\\s*,?)+)\\)`);

/**
 * Understands the part of MLflow's filters that recordings answer: comparisons
 * such as `name = 'x'`, `name LIKE '%x%'`, `start_time >= 1` and
 * `run_id IN ('a', 'b')`, joined with AND.
 *
 * @throws FilterError
 */
export function compileFilter(
  filter: string | undefined,
  read: ReadField,
): (item: Item) => boolean {
  if (!filter?.trim()) return () => true;
  const tests = splitConjunction(filter).map(compileClause);
  return item => tests.every(({ field, test }) => test(read(item, field)));
}

function compileClause(text: string): { field: string; test: Test } {
  const comparison = TEXT.exec(text);
  if (comparison) {
    const [, field, operator, single, double] = comparison;
    return { field, test: textTest(operator.toUpperCase(), single ?? double) };
  }
  const bound = NUMBER.exec(text);
  if (bound) {
    const [, field, operator, limit] = bound;
    return { field, test: numberTest(operator, Number(limit)) };
  }
  const choice = ONE_OF.exec(text);
  if (choice) {
    const [, field, list] = choice;
    const values = [...list.matchAll(new RegExp(QUOTED, 'g'))].map(
      ([, single, double]) => single ?? double,
    );
    return { field, test: value => values.includes(String(value)) };
  }
  throw new FilterError(
    `Invalid clause in filter string: '${text.trim()}' is not a comparison that recordings answer`,
  );
}

/** Splits at AND outside of quotes. */
function splitConjunction(filter: string): string[] {
  return filter
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\bAND\b/gi, '\0'),
    )
    .join('')
    .split('\0');
}

function textTest(operator: string, expected: string): Test {
  const text = (value: unknown) => String(value ?? '');
  switch (operator) {
    case '=':
      return value => text(value) === expected;
    case '!=':
      return value => text(value) !== expected;
    default: {
      const pattern = expected
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.');
      const flags = operator === 'ILIKE' ? 'isu' : 'su';
      const expression = new RegExp(`^${pattern}$`, flags);
      return value => expression.test(text(value));
    }
  }
}

function numberTest(operator: string, limit: number): Test {
  const compare: Record<string, (value: number) => boolean> = {
    '=': value => value === limit,
    '!=': value => value !== limit,
    '>=': value => value >= limit,
    '<=': value => value <= limit,
    '>': value => value > limit,
    '<': value => value < limit,
  };
  return value => value !== undefined && compare[operator](Number(value));
}

const ORDER = clause(`${FIELD}(?:\\s+(ASC|DESC))?`);

/**
 * Compares items by one field, as `order_by` asks for; keeps the recorded order
 * when it asks for nothing.
 *
 * @throws FilterError
 */
export function compileOrder(
  orderBy: readonly string[],
  read: ReadField,
): (a: Item, b: Item) => number {
  if (orderBy.length === 0) return () => 0;
  const [, field, direction = 'ASC'] = ORDER.exec(orderBy[0]) ?? [];
  if (field === undefined) {
    throw new FilterError(
      `Invalid order_by clause '${orderBy[0]}': recordings are ordered by one field`,
    );
  }
  const sign = direction.toUpperCase() === 'DESC' ? -1 : 1;
  return (a, b) => sign * compareValues(read(a, field), read(b, field));
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a ?? ''), String(b ?? '')];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
