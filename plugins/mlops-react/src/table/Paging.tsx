import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TablePagination from '@mui/material/TablePagination';
import { useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { ListState, PAGE_SIZES } from '../url';

/** Which rows are shown, of how many, in what order, and the way to others. */
export function Paging(props: { state: ListState; total: number }) {
  const { state, total } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const lastPage = Math.max(1, Math.ceil(total / state.pageSize));
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'flex-end',
      }}
    >
      {state.sort ? (
        <Button
          size="small"
          onClick={() => state.setSort(undefined)}
          sx={{ textTransform: 'none' }}
        >
          {t('lists.sort.reset')}
        </Button>
      ) : (
        <Box component="span" sx={{ fontSize: 14, color: 'text.secondary' }}>
          {t('lists.sort.worstFirst')}
        </Box>
      )}
      <TablePagination
        component="div"
        count={total}
        page={Math.min(state.page, lastPage) - 1}
        rowsPerPage={state.pageSize}
        rowsPerPageOptions={[...PAGE_SIZES]}
        SelectProps={{
          native: true,
          inputProps: { 'aria-label': t('lists.page.rows') },
        }}
        showFirstButton
        showLastButton
        onPageChange={(_, page) => state.setPage(page + 1)}
        onRowsPerPageChange={event =>
          state.setPageSize(Number(event.target.value))
        }
        labelRowsPerPage={t('lists.page.rows')}
        labelDisplayedRows={({ from, to, count }) =>
          t('lists.page.range', {
            from: formats.count(from),
            to: formats.count(to),
            total: formats.count(count),
          })
        }
        getItemAriaLabel={type => t(`lists.page.${type}`)}
        sx={{ border: 0 }}
      />
    </Box>
  );
}
