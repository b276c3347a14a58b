import Box from '@mui/material/Box';
import { ReactNode } from 'react';
import { Resource } from '../resource';
import { ListState } from '../url';
import { ColumnChooser } from './ColumnChooser';
import { FilterDefinition, TablePage } from './columns';
import { ExportButton } from './ExportButton';
import { FilterMenu } from './FilterMenu';
import { SearchField } from './SearchField';
import { useShownColumns } from './useShownColumns';

/** Search, filters, columns and export. */
export function Toolbar<Row>(props: {
  searchLabel: string;
  state: ListState;
  page: Pick<Resource<TablePage<Row>>, 'value'>;
  filters: readonly FilterDefinition[];
  csvName: string;
  loadCsv: () => Promise<string>;
  onCsvError: (error: Error | undefined) => void;
  shownColumns: ReturnType<typeof useShownColumns<Row>>;
  children?: ReactNode;
}) {
  const { state, page, shownColumns } = props;
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mb: 1.5,
      }}
    >
      <SearchField
        label={props.searchLabel}
        value={state.search}
        onChange={state.setSearch}
      />
      <Box
        sx={{
          display: 'flex',
          flexWrap: { xs: 'nowrap', sm: 'wrap' },
          gap: 1,
          // On a narrow screen the filters are one line to push along.
          maxWidth: '100%',
          overflowX: { xs: 'auto', sm: 'visible' },
          py: { xs: 0.5, sm: 0 },
          '& > *': { flexShrink: 0 },
        }}
      >
        {props.children}
        {props.filters.map(filter => {
          const options = page.value?.facets[filter.name] ?? [];
          const selected = state.filters[filter.name] ?? [];
          if (page.value && options.length + selected.length === 0) return null;
          return (
            <FilterMenu
              key={filter.name}
              filter={filter}
              options={options}
              selected={selected}
              onChange={values => state.setFilter(filter.name, values)}
            />
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, ml: { sm: 'auto' } }}>
        <ColumnChooser
          columns={shownColumns.choosable}
          isShown={shownColumns.isShown}
          onToggle={shownColumns.toggle}
          onReset={shownColumns.reset}
        />
        <ExportButton
          fileName={`${props.csvName}-${new Date()
            .toISOString()
            .slice(0, 10)}.csv`}
          total={page.value?.total}
          loadCsv={props.loadCsv}
          onError={props.onCsvError}
        />
      </Box>
    </Box>
  );
}
