import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { MAX_COMPARED } from './useVersionsAddress';
import { CodeCell, RunCell, VersionCell } from './VersionCells';
import { VersionStatus } from './VersionStatus';

/** The versions of a model, newest first, with boxes to compare some. */
export function VersionTable(props: {
  versions: readonly ModelVersion[];
  metrics: readonly string[];
  compared: readonly string[];
  onCompare: (versions: string[]) => void;
}) {
  const { versions, metrics, compared, onCompare } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const full = compared.length >= MAX_COMPARED;
  const toggle = (version: string) =>
    onCompare(
      compared.includes(version)
        ? compared.filter(one => one !== version)
        : [...compared, version],
    );
  return (
    // Scrolls when it is wide, so the keyboard must be able to reach it.
    <TableContainer tabIndex={0} sx={{ maxHeight: 560 }}>
      <Table
        size="small"
        stickyHeader
        aria-label={t('versions.title')}
        sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">{t('versions.compare')}</TableCell>
            <TableCell>{t('versions.column.version')}</TableCell>
            <TableCell>{t('versions.column.status')}</TableCell>
            <TableCell>{t('versions.column.created')}</TableCell>
            {metrics.map(metric => (
              <TableCell key={metric} align="right">
                {metric}
              </TableCell>
            ))}
            <TableCell>{t('versions.column.run')}</TableCell>
            <TableCell>{t('versions.column.code')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.map(version => (
            <TableRow
              key={version.version}
              hover
              selected={compared.includes(version.version)}
            >
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={compared.includes(version.version)}
                  disabled={full && !compared.includes(version.version)}
                  onChange={() => toggle(version.version)}
                  inputProps={{
                    'aria-label': t('versions.compare.version', {
                      version: version.version,
                    }),
                  }}
                />
              </TableCell>
              <TableCell component="th" scope="row">
                <VersionCell version={version} />
              </TableCell>
              <TableCell>
                <VersionStatus version={version} />
              </TableCell>
              <TableCell>{formats.date(version.createdAt)}</TableCell>
              {metrics.map(metric => (
                <TableCell
                  key={metric}
                  align="right"
                  sx={{ fontVariantNumeric: 'tabular-nums' }}
                >
                  <MetricText value={version.metrics[metric]?.value} />
                </TableCell>
              ))}
              <TableCell>
                <RunCell version={version} />
              </TableCell>
              <TableCell>
                <CodeCell version={version} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function MetricText(props: {
  value: ModelVersion['metrics'][string]['value'] | undefined;
}) {
  const { number } = useFormats();
  return (
    <>{typeof props.value === 'string' ? props.value : number(props.value)}</>
  );
}
