import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import NativeSelect from '@mui/material/NativeSelect';
import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import { useMlopsTranslation } from '../translation';
import { RowsProps } from './WideTable';

const SKELETON_CARDS = 4;

/** Rows as cards, for screens too narrow for a table. */
export function NarrowCards<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey } = props;
  const [first, ...rest] = columns;
  return (
    <>
      <SortSelect {...props} />
      <Box
        component="ul"
        aria-label={label}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
      >
        {rows
          ? rows.map(row => (
              <Box
                component="li"
                key={rowKey(row)}
                sx={{
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1,
                  p: 1.5,
                }}
              >
                <Box sx={{ mb: 1 }}>{first.render(row)}</Box>
                <Box
                  component="dl"
                  sx={{
                    m: 0,
                    display: 'grid',
                    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
                    columnGap: 2,
                    rowGap: 0.5,
                    fontSize: 14,
                  }}
                >
                  {rest.map(column => (
                    <Box key={column.id} sx={{ display: 'contents' }}>
                      <Box component="dt" sx={{ color: 'text.secondary' }}>
                        {column.title}
                      </Box>
                      <Box
                        component="dd"
                        sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}
                      >
                        {column.render(row)}
                      </Box>
                    </Box>
                  ))}
                </Box>
              </Box>
            ))
          : Array.from({ length: SKELETON_CARDS }, (_, index) => (
              <li key={index} aria-hidden>
                <Skeleton variant="rounded" height={40 + rest.length * 24} />
              </li>
            ))}
      </Box>
    </>
  );
}

function SortSelect<Row>(props: RowsProps<Row>) {
  const { columns, sort, onSort } = props;
  const { t } = useMlopsTranslation();
  const id = useId();
  const sortable = columns.flatMap(({ title, sortBy, firstOrder }) =>
    sortBy === undefined
      ? []
      : [{ title, by: sortBy, order: firstOrder ?? ('asc' as const) }],
  );
  if (sortable.length === 0) return null;
  const options = sortable.flatMap(({ title, by, order }) => {
    const other = order === 'asc' ? ('desc' as const) : ('asc' as const);
    return [order, other].map(one => ({
      value: `${by} ${one}`,
      sort: { by, order: one },
      text:
        one === 'asc'
          ? t('lists.sort.ascending', { column: title })
          : t('lists.sort.descending', { column: title }),
    }));
  });
  return (
    <FormControl fullWidth sx={{ mb: 1.5 }}>
      <InputLabel variant="standard" shrink htmlFor={id}>
        {t('lists.sort.label')}
      </InputLabel>
      <NativeSelect
        inputProps={{ id }}
        value={sort ? `${sort.by} ${sort.order}` : ''}
        onChange={event =>
          onSort(
            options.find(({ value }) => value === event.target.value)?.sort,
          )
        }
      >
        <option value="">{t('lists.sort.worstFirst')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
}
