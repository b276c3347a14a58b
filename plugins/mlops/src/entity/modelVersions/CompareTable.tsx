import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  MISSING,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { ReactNode } from 'react';
import {
  ComparedRow,
  Comparison,
  MetricValue,
  relativeChange,
} from './compareVersions';

/** Parameters, metrics and data of versions, a column each. */
export function CompareTable(props: {
  /** The first is the baseline. */
  versions: readonly ModelVersion[];
  comparison: Comparison;
  showSame: boolean;
}) {
  const { versions, comparison, showSame } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const shown = <V,>(rows: ComparedRow<V>[]) =>
    showSame ? rows : rows.filter(({ differs }) => differs);
  const text = (value: string | undefined) => value || MISSING;
  const metric = (value: MetricValue | undefined, baseline?: MetricValue) => {
    const change = relativeChange(value, baseline);
    return (
      <>
        {typeof value === 'string'
          ? value
          : formats.number(value, { digits: 4 })}
        {change !== undefined && (
          <Box component="span" sx={{ ml: 1, whiteSpace: 'nowrap' }}>
            {change > 0 && '+'}
            {formats.percent(change, { digits: 2 })}
          </Box>
        )}
      </>
    );
  };
  return (
    <TableContainer tabIndex={0} sx={{ maxHeight: 640 }}>
      <Table size="small" stickyHeader aria-label={t('compare.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('compare.column.name')}</TableCell>
            {versions.map(({ version }, index) => (
              <TableCell key={version}>
                {t('model.version', { version })}
                {index === 0 && (
                  <Box component="span" sx={{ fontWeight: 'normal' }}>
                    {` ${t('compare.baseline')}`}
                  </Box>
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <Group
          title={t('compare.group.metrics')}
          rows={shown(comparison.metrics)}
          columns={versions.length}
          cell={(row, index) =>
            metric(row.values[index], index > 0 ? row.values[0] : undefined)
          }
        />
        <Group
          title={t('compare.group.parameters')}
          rows={shown(comparison.parameters)}
          columns={versions.length}
          cell={(row, index) => text(row.values[index])}
        />
        <Group
          title={t('compare.group.data')}
          rows={shown(comparison.data)}
          columns={versions.length}
          cell={(row, index) =>
            row.values[index] === ''
              ? t('compare.noDigest')
              : text(row.values[index])
          }
        />
      </Table>
    </TableContainer>
  );
}

function Group<V>(props: {
  title: string;
  rows: readonly ComparedRow<V>[];
  columns: number;
  cell: (row: ComparedRow<V>, index: number) => ReactNode;
}) {
  const { title, rows, columns, cell } = props;
  const { t } = useMlopsTranslation();
  if (rows.length === 0) return null;
  return (
    <TableBody>
      <TableRow>
        <TableCell
          component="th"
          scope="rowgroup"
          colSpan={columns + 1}
          sx={{ color: 'text.secondary', fontWeight: 600, paddingTop: 2 }}
        >
          {title}
        </TableCell>
      </TableRow>
      {rows.map(row => (
        <TableRow key={row.name}>
          <TableCell
            component="th"
            scope="row"
            sx={{ overflowWrap: 'anywhere', minWidth: 120 }}
          >
            {row.name}
          </TableCell>
          {row.values.map((value, index) => {
            const differs = value !== row.values[0];
            return (
              <TableCell
                key={index}
                data-differs={differs || undefined}
                sx={{
                  overflowWrap: 'anywhere',
                  minWidth: 110,
                  fontVariantNumeric: 'tabular-nums',
                  ...(differs && {
                    fontWeight: 600,
                    backgroundColor: 'action.selected',
                  }),
                }}
              >
                {differs && (
                  <span title={t('compare.differs')} aria-hidden>
                    {'≠\u00a0'}
                  </span>
                )}
                {cell(row, index)}
              </TableCell>
            );
          })}
        </TableRow>
      ))}
    </TableBody>
  );
}
