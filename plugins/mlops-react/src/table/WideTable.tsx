import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { KeyboardEvent } from 'react';
import { Term } from '../text';
import { ListSort } from '../url';
import { Column } from './columns';

/** @internal */
export interface RowsProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** Nothing while the first rows are on their way. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  sort: ListSort | undefined;
  onSort: (sort: ListSort | undefined) => void;
}

const SKELETON_ROWS = 8;
const CELL_SPACING = 1.25;
const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** Rows as a table whose header stays in sight. */
export function WideTable<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort } = props;
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={{ maxHeight: 'max(420px, calc(100vh - 340px))' }}
    >
      <Table stickyHeader size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSort={onSort}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody onKeyDown={moveBetweenRows}>
          {rows
            ? rows.map(row => (
                <TableRow key={rowKey(row)} hover>
                  {columns.map((column, index) => (
                    <TableCell
                      key={column.id}
                      align={column.align}
                      {...(index === 0 && { component: 'th', scope: 'row' })}
                      sx={{
                        verticalAlign: 'top',
                        py: 1,
                        px: CELL_SPACING,
                        lineHeight: 1.4,
                        minWidth: column.minWidth,
                        // The theme breaks words anywhere, which makes columns
                        // as narrow as a letter.
                        wordBreak: 'keep-all',
                        overflowWrap: 'break-word',
                        fontVariantNumeric: 'tabular-nums',
                      }}
                    >
                      {column.render(row)}
                    </TableCell>
                  ))}
                </TableRow>
              ))
            : Array.from({ length: SKELETON_ROWS }, (_, index) => (
                <TableRow key={index} aria-hidden>
                  {columns.map(column => (
                    <TableCell
                      key={column.id}
                      sx={{
                        py: 1,
                        px: CELL_SPACING,
                        minWidth: column.minWidth,
                      }}
                    >
                      <Skeleton width="70%" />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function HeaderCell<Row>(props: {
  column: Column<Row>;
  sort: ListSort | undefined;
  onSort: (sort: ListSort | undefined) => void;
}) {
  const { column, sort, onSort } = props;
  const { sortBy, firstOrder = 'asc' } = column;
  const title = column.term ? (
    <Term name={column.term}>{column.title}</Term>
  ) : (
    column.title
  );
  const active = sortBy !== undefined && sort?.by === sortBy;
  return (
    <TableCell
      align={column.align}
      aria-sort={active ? ariaSort[sort.order] : undefined}
      sx={{
        px: CELL_SPACING,
        whiteSpace: 'nowrap',
        fontWeight: 600,
        minWidth: column.minWidth,
        backgroundColor: 'background.paper',
      }}
    >
      {sortBy === undefined ? (
        title
      ) : (
        <Box component="span" sx={{ display: 'inline-flex' }}>
          <TableSortLabel
            active={active}
            direction={active ? sort.order : firstOrder}
            onClick={() => onSort(nextSort(sort, sortBy, firstOrder))}
          >
            {title}
          </TableSortLabel>
        </Box>
      )}
    </TableCell>
  );
}

/** First order, the other order, then the server's own again. */
function nextSort(
  sort: ListSort | undefined,
  by: string,
  firstOrder: 'asc' | 'desc',
): ListSort | undefined {
  if (sort?.by !== by) return { by, order: firstOrder };
  if (sort.order === firstOrder) {
    return { by, order: firstOrder === 'asc' ? 'desc' : 'asc' };
  }
  return undefined;
}

/** Up and down lead from the link of one row to that of the next. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('tr');
  if (step === undefined || !row) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('a[href], button');
  if (link) {
    event.preventDefault();
    link.focus();
  }
}
