import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { MISSING, useFormats } from '../formats';
import { ChartTable } from './chartData';

const EXACT_DIGITS = 6;

/** A chart's content as rows; the first column names the row. */
export function ChartTableView(props: {
  table: ChartTable;
  labelledBy: string;
  /** Pixels. */
  maxHeight: number;
}) {
  const { table, labelledBy, maxHeight } = props;
  const { number } = useFormats();
  const numeric = table.columns.map((_, column) =>
    table.rows.some(row => typeof row[column] === 'number'),
  );
  return (
    // Scrolls when it is long, so the keyboard must be able to reach it.
    <TableContainer tabIndex={0} sx={{ maxHeight }}>
      <Table size="small" stickyHeader aria-labelledby={labelledBy}>
        <TableHead>
          <TableRow>
            {table.columns.map((column, index) => (
              <TableCell key={column} align={numeric[index] ? 'right' : 'left'}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row, rowIndex) => (
            <TableRow key={`${rowIndex}-${row[0]}`}>
              {row.map((value, index) => (
                <TableCell
                  key={table.columns[index]}
                  align={numeric[index] ? 'right' : 'left'}
                  {...(index === 0 && { component: 'th', scope: 'row' })}
                  sx={{ fontVariantNumeric: 'tabular-nums' }}
                >
                  {typeof value === 'number'
                    ? number(value, { digits: EXACT_DIGITS })
                    : (value ?? MISSING)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
