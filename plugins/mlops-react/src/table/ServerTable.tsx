import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ReactNode, useState } from 'react';
import { useFormats, useNow } from '../formats';
import { Resource } from '../resource';
import { EmptyState, ErrorPanel } from '../states';
import { useMlopsTranslation } from '../translation';
import { ListState } from '../url';
import { ActiveFilters } from './ActiveFilters';
import { Column, FilterDefinition, TablePage } from './columns';
import { NarrowCards } from './NarrowCards';
import { Paging } from './Paging';
import { Toolbar } from './Toolbar';
import { useShownColumns } from './useShownColumns';
import { WideTable } from './WideTable';

/** @public */
export interface ServerTableProps<Row> {
  /** Stable: the reader's choice of columns is remembered by it. */
  id: string;
  /** Names the table for screen readers, and what could not be loaded. */
  label: string;
  /** The first column names the row and holds its link. */
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  state: ListState;
  page: Omit<Resource<TablePage<Row>>, 'replace'>;
  /** Filters, in the order of their use. */
  filters: readonly FilterDefinition[];
  searchLabel: string;
  /** All rows that match, as CSV. */
  loadCsv: () => Promise<string>;
  /** Begin of the file name of the CSV file. */
  csvName: string;
  /** What stands here while there is nothing at all. */
  empty: ReactNode;
  /** More controls beside the filters. */
  children?: ReactNode;
}

/**
 * Rows that the server searches, filters, sorts and pages. Worst first until
 * the reader sorts; the state is the address; columns are the reader's choice;
 * below 600 px the rows become cards.
 *
 * @public
 */
export function ServerTable<Row>(props: ServerTableProps<Row>) {
  const { id, label, columns, rowKey, state, page, filters, empty } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), {
    noSsr: true,
  });
  const shownColumns = useShownColumns(id, columns);
  const [csvError, setCsvError] = useState<Error>();

  const { value, error, loadedAt } = page;
  const narrowed = state.search !== '' || Object.keys(state.filters).length > 0;
  if (value?.total === 0 && !narrowed && !error) {
    return <>{empty}</>;
  }
  const Rows = narrow ? NarrowCards : WideTable;

  return (
    <Box aria-busy={page.refreshing} sx={{ typography: 'body2' }}>
      <Toolbar
        {...props}
        shownColumns={shownColumns}
        onCsvError={setCsvError}
      />
      <ActiveFilters filters={filters} state={state} />
      {csvError && (
        <ErrorPanel what={t('lists.export.failed')} error={csvError} />
      )}
      {error && (
        <ErrorPanel
          what={label}
          error={error}
          onRetry={page.reload}
          stillWorks={
            loadedAt === undefined
              ? t('lists.error.stillWorks')
              : t('lists.error.showingLast', {
                  age: formats.duration(
                    Math.max(0, Math.round((now - loadedAt) / 1000)),
                  ),
                })
          }
        />
      )}
      {(value || !error) && (
        <Paper
          variant="outlined"
          sx={{
            position: 'relative',
            ...(narrow && { border: 0, background: 'none' }),
          }}
        >
          {page.refreshing && value && (
            <LinearProgress
              aria-label={t('common.loading')}
              sx={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                height: 2,
                zIndex: 3,
              }}
            />
          )}
          {value?.items.length === 0 ? (
            <NoRows state={state} beyond={value.total > 0} />
          ) : (
            <Rows
              label={label}
              columns={shownColumns.shown}
              rows={value?.items}
              rowKey={rowKey}
              sort={state.sort}
              onSort={state.setSort}
            />
          )}
          {value && value.total > 0 && (
            <Paging state={state} total={value.total} />
          )}
        </Paper>
      )}
    </Box>
  );
}

function NoRows(props: { state: ListState; beyond: boolean }) {
  const { state, beyond } = props;
  const { t } = useMlopsTranslation();
  if (beyond) {
    return (
      <Box sx={{ p: 3 }}>
        {t('lists.page.beyond')}{' '}
        <Button onClick={() => state.setPage(1)} sx={{ textTransform: 'none' }}>
          {t('lists.page.goToFirst')}
        </Button>
      </Box>
    );
  }
  return (
    <EmptyState
      heading="h2"
      title={t('lists.noMatch.title')}
      reason={t('lists.noMatch.reason')}
      action={
        <Button variant="outlined" onClick={state.clearFilters}>
          {t('lists.filter.clearAll')}
        </Button>
      }
    />
  );
}
