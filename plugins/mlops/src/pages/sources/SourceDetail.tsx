import {
  ErrorPanel,
  FirstLine,
  RelativeTime,
  SimulatedLabel,
  StatusChip,
  TextSkeleton,
  useFormats,
  useMlopsTranslation,
  useNow,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useSourcePath } from '../list/SourceLink';
import { ConnectionTestPanel } from './ConnectionTestPanel';
import { ConnectorLabel } from './ConnectorLabel';
import { FactCountsText } from './FactCountsText';
import { HeldRemovalAlert } from './HeldRemovalAlert';
import { reasonOfHealth } from './reasonOfHealth';
import { SyncButtons } from './SyncButtons';
import { SyncHistory } from './SyncHistory';
import { SyncProblems } from './SyncProblems';
import { SyncProgress } from './SyncProgress';
import { useSourceActions } from './useSourceActions';
import { isSyncing, SourceListResource } from './useSources';

/** One source: how it does, why, and what can be done about it. */
export function SourceDetail(props: { sources: SourceListResource }) {
  const { sources } = props;
  const { t } = useMlopsTranslation();
  const { id = '' } = useParams();
  const sourcePath = useSourcePath();
  const source = sources.value?.items.find(one => one.id === id);
  return (
    <Box sx={{ typography: 'body2' }}>
      <Box sx={{ mb: 2 }}>
        <Link to={sourcePath()}>
          <ArrowBack
            aria-hidden
            sx={{ fontSize: 18, verticalAlign: 'text-bottom', mr: 0.5 }}
          />
          {t('sources.all')}
        </Link>
      </Box>
      {sources.error && (
        <ErrorPanel
          what={t('sources.error.one')}
          error={sources.error}
          stillWorks={t('sources.error.stillWorks')}
          onRetry={sources.reload}
        />
      )}
      {sources.loading && <TextSkeleton lines={8} />}
      {sources.value && !source && (
        <Typography>{t('sources.notFound', { id })}</Typography>
      )}
      {source && <SourceSections source={source} sources={sources} />}
    </Box>
  );
}

function SourceSections(props: {
  source: Source;
  sources: SourceListResource;
}) {
  const { source, sources } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const actions = useSourceActions(source, sources);
  const { lastRun, heldRemoval } = source;
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 1,
          mb: 1,
        }}
      >
        <Typography variant="h5" component="h2" sx={{ fontWeight: 600 }}>
          {source.title}
        </Typography>
        <StatusChip kind="health" status={source.health} />
        {source.simulated && <SimulatedLabel />}
        <Box sx={{ ml: { sm: 'auto' } }}>
          <SyncButtons source={source} actions={actions} />
        </Box>
      </Box>
      <FirstLine>{reasonOfHealth(source, t, formats, now)}</FirstLine>
      {actions.error && (
        <ErrorPanel
          what={source.title}
          title={t('sources.error.action')}
          error={actions.error}
        />
      )}
      {isSyncing(source) && lastRun && <SyncProgress run={lastRun} />}
      {heldRemoval && (
        <HeldRemovalAlert
          source={source}
          held={heldRemoval}
          actions={actions}
        />
      )}
      <Box
        component="dl"
        sx={{
          my: 2,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
          columnGap: 3,
          rowGap: { xs: 0, sm: 0.5 },
          '& dd': { m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' },
          '& dt': { color: 'text.secondary' },
        }}
      >
        <dt>{t('sources.lastSync')}</dt>
        <dd>
          <RelativeTime
            moment={source.lastSuccessAt}
            periodSeconds={source.periodSeconds}
          />
        </dd>
        <dt>{t('sources.schedule')}</dt>
        <dd>
          {t('sources.every', {
            period: formats.duration(source.periodSeconds),
          })}
        </dd>
        <dt>{t('sources.known')}</dt>
        <dd>
          <FactCountsText counts={source.counts} />
        </dd>
        <dt>{t('sources.connector')}</dt>
        <dd>
          <ConnectorLabel source={source} />
        </dd>
        {source.address && (
          <>
            <dt>{t('sources.address')}</dt>
            <dd>
              <Address address={source.address} />
            </dd>
          </>
        )}
        {source.owner && (
          <>
            <dt>{t('sources.owner')}</dt>
            <dd>
              <EntityRefLink entityRef={source.owner} defaultKind="Group" />
            </dd>
          </>
        )}
        <dt>{t('sources.id')}</dt>
        <dd>
          <code>{source.id}</code>
        </dd>
      </Box>
      <Section title={t('sources.problems.title')}>
        <SyncProblems run={lastRun} />
      </Section>
      <Section title={t('sources.test.title')}>
        <ConnectionTestPanel key={source.id} source={source} />
      </Section>
      <Section title={t('sources.history.title')}>
        <SyncHistory
          sourceId={source.id}
          version={`${lastRun?.id ?? ''} ${lastRun?.outcome ?? ''}`}
        />
      </Section>
    </>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <Box sx={{ mt: 4 }}>
      <Typography variant="h6" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Address(props: { address: string }) {
  const { address } = props;
  return /^https?:\/\//.test(address) ? (
    <Link to={address}>{address}</Link>
  ) : (
    <code>{address}</code>
  );
}
