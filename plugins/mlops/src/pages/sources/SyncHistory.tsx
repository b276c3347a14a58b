import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  ErrorPanel,
  RelativeTime,
  StatusChip,
  TextSkeleton,
  toEpochMs,
  useFormats,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { ChangesText } from './ChangesText';
import { countProblems } from './reasonOfHealth';

/** The last syncs of a source, newest first. */
export function SyncHistory(props: {
  sourceId: string;
  /** Changes whenever there may be a new entry. */
  version: string;
}) {
  const { sourceId, version } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const runs = useMlopsResource(
    ['syncRuns', sourceId, version],
    (api, signal) => api.listSyncRuns(sourceId, { signal }),
    { keepPrevious: true },
  );
  if (runs.error && !runs.value) {
    return (
      <ErrorPanel
        what={t('sources.error.runs')}
        error={runs.error}
        onRetry={runs.reload}
      />
    );
  }
  if (!runs.value) return <TextSkeleton lines={5} />;
  if (runs.value.items.length === 0) {
    return (
      <Typography color="text.secondary">
        {t('sources.history.none')}
      </Typography>
    );
  }
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={t('sources.history.title')}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '& th, & td': {
          wordBreak: 'keep-all',
          overflowWrap: 'break-word',
          lineHeight: 1.4,
          px: 1.25,
        },
      }}
    >
      <Table size="small" aria-label={t('sources.history.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('sources.history.started')}</TableCell>
            <TableCell>{t('sources.history.outcome')}</TableCell>
            <TableCell align="right">{t('sources.history.duration')}</TableCell>
            <TableCell>{t('sources.history.changes')}</TableCell>
            <TableCell align="right">{t('sources.history.requests')}</TableCell>
            <TableCell align="right">{t('sources.history.problems')}</TableCell>
            <TableCell>{t('sources.history.trigger')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runs.value.items.map(run => (
            <TableRow key={run.id}>
              <TableCell component="th" scope="row">
                <RelativeTime moment={run.startedAt} />
              </TableCell>
              <TableCell>
                <StatusChip kind="sync" status={run.outcome} plain />
                {run.error && (
                  <Box
                    sx={{
                      fontSize: 13,
                      maxWidth: 360,
                      overflowWrap: 'anywhere',
                      color: 'text.secondary',
                    }}
                  >
                    {run.error}
                  </Box>
                )}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {formats.duration(secondsOf(run))}
              </TableCell>
              <TableCell sx={{ minWidth: 160 }}>
                <ChangesText counts={run.counts} />
              </TableCell>
              <TableCell align="right">{formats.count(run.requests)}</TableCell>
              <TableCell align="right">
                {formats.count(countProblems(run.problems))}
              </TableCell>
              <TableCell>
                <TriggerText run={run} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function secondsOf(run: SyncRun): number | undefined {
  const from = toEpochMs(run.startedAt);
  const to = toEpochMs(run.endedAt);
  return from === undefined || to === undefined
    ? undefined
    : (to - from) / 1000;
}

function TriggerText(props: { run: SyncRun }) {
  const { trigger, triggeredBy } = props.run;
  const { t } = useMlopsTranslation();
  if (triggeredBy && /^[a-z]+:/i.test(triggeredBy)) {
    return (
      <EntityRefLink entityRef={triggeredBy} defaultKind="User" hideIcon />
    );
  }
  switch (trigger) {
    case 'schedule':
      return <>{t('sources.trigger.schedule')}</>;
    case 'action':
      return <>{t('sources.trigger.action')}</>;
    default:
      return <>{triggeredBy ?? t('sources.trigger.someone')}</>;
  }
}
