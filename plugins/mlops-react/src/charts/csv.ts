import { ChartTable } from './chartData';

/**
 * A table as CSV after RFC 4180. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front: names come from other systems.
 *
 * @public
 */
export function toCsv(table: ChartTable): string {
  return [table.columns, ...table.rows]
    .map(row => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
