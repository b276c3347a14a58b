/** A column of a download. */
export interface CsvColumn<R> {
  name: string;
  value(row: R): string | number | boolean | undefined | null;
}

const ROWS_PER_CHUNK = 200;

/**
 * Rows as CSV after RFC 4180, in pieces. It begins with a byte order mark,
 * without which spreadsheets misread anything but ASCII.
 */
export async function* toCsv<R>(
  rows: readonly R[],
  columns: ReadonlyArray<CsvColumn<R>>,
): AsyncIterable<string> {
  yield `\uFEFF${line(columns.map(column => column.name))}`;
  for (let i = 0; i < rows.length; i += ROWS_PER_CHUNK) {
    yield rows
      .slice(i, i + ROWS_PER_CHUNK)
      .map(row => line(columns.map(column => column.value(row))))
      .join('');
  }
}

function line(
  cells: Array<string | number | boolean | undefined | null>,
): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | boolean | undefined | null): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return String(value);
  // A spreadsheet would run such text as a formula.
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
