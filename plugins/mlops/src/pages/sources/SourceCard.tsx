import {
  ErrorPanel,
  RelativeTime,
  SimulatedLabel,
  StatusChip,
  useFormats,
  useMlopsTranslation,
  useNow,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ReactNode } from 'react';
import { SourceLink } from '../list/SourceLink';
import { ConnectorLabel } from './ConnectorLabel';
import { FactCountsText } from './FactCountsText';
import { HeldRemovalAlert } from './HeldRemovalAlert';
import { countProblems, reasonOfHealth } from './reasonOfHealth';
import { SyncButtons } from './SyncButtons';
import { SyncProgress } from './SyncProgress';
import { useSourceActions } from './useSourceActions';
import { isSyncing, SourceListResource } from './useSources';

/** One source in the list: health, age, counts, warnings, and what to do. */
export function SourceCard(props: {
  source: Source;
  sources: SourceListResource;
}) {
  const { source, sources } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const actions = useSourceActions(source, sources);
  const warnings = countProblems(source.lastRun?.problems ?? []);
  return (
    <Paper variant="outlined" sx={{ p: 2, typography: 'body2' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 1,
        }}
      >
        <StatusChip kind="health" status={source.health} />
        <Typography
          variant="subtitle1"
          component="h2"
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          <SourceLink id={source.id}>{source.title}</SourceLink>
        </Typography>
        <ConnectorLabel source={source} />
        {source.simulated && <SimulatedLabel />}
        <Box sx={{ ml: { sm: 'auto' } }}>
          <SyncButtons source={source} actions={actions} />
        </Box>
      </Box>
      {source.health !== 'ok' && (
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {reasonOfHealth(source, t, formats, now)}
        </Typography>
      )}
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 1,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 4,
          rowGap: 0.5,
          fontSize: 14,
        }}
      >
        <Figure title={t('sources.lastSync')}>
          <RelativeTime
            moment={source.lastSuccessAt}
            periodSeconds={source.periodSeconds}
          />
          {', '}
          {t('sources.every', {
            period: formats.duration(source.periodSeconds),
          })}
        </Figure>
        <Figure title={t('sources.known')}>
          <FactCountsText counts={source.counts} />
        </Figure>
        {warnings > 0 && (
          <Figure title={t('sources.history.problems')}>
            <SourceLink id={source.id}>{formats.count(warnings)}</SourceLink>
          </Figure>
        )}
      </Box>
      {isSyncing(source) && source.lastRun && (
        <SyncProgress run={source.lastRun} />
      )}
      {actions.error && (
        <Box sx={{ mt: 2 }}>
          <ErrorPanel
            what={source.title}
            title={t('sources.error.action')}
            error={actions.error}
          />
        </Box>
      )}
      {source.heldRemoval && (
        <HeldRemovalAlert
          source={source}
          held={source.heldRemoval}
          actions={actions}
        />
      )}
    </Paper>
  );
}

function Figure(props: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {props.title}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {props.children}
      </Box>
    </Box>
  );
}
