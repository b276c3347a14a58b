import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import {
  RelativeTime,
  SimulatedLabel,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { ReactNode } from 'react';
import { SourceLink } from './SourceLink';

/** What every row of the three lists says of itself. */
export interface ListedRow {
  ref: string;
  title: string;
  description?: string;
  owner: string;
  source?: string;
  stale: boolean;
  observedAt?: string;
  simulated: boolean;
}

/** Name with its link, what it is, and whether it is simulated or stale. */
export function NameCell(props: { row: ListedRow }) {
  const { row } = props;
  const { t } = useMlopsTranslation();
  return (
    <Box sx={{ minWidth: 200, maxWidth: 360 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
          fontWeight: 600,
          overflowWrap: 'anywhere',
        }}
      >
        <EntityRefLink entityRef={row.ref} disableTooltip>
          {row.title}
        </EntityRefLink>
        {row.simulated && <SimulatedLabel />}
      </Box>
      {row.description && (
        <Box
          component="span"
          title={row.description}
          sx={{
            display: '-webkit-box',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: 1,
            overflow: 'hidden',
            fontSize: 13,
            fontWeight: 400,
            color: 'text.secondary',
          }}
        >
          {row.description}
        </Box>
      )}
      {row.stale && (
        <Tooltip describeChild title={t('platform.row.staleReason')}>
          <Box
            component="span"
            tabIndex={0}
            sx={{ fontSize: 13, fontWeight: 400 }}
          >
            {t('platform.row.stale')}{' '}
            <RelativeTime moment={row.observedAt} periodSeconds={0} />
          </Box>
        </Tooltip>
      )}
    </Box>
  );
}

/** Owner with a link to its page. */
export function OwnerCell(props: { row: Pick<ListedRow, 'owner'> }) {
  const { owner } = props.row;
  return <EntityRefLink entityRef={owner} defaultKind="Group" hideIcon />;
}

/** The source it came from, or that a catalog file declares it. */
export function SourceCell(props: { row: Pick<ListedRow, 'source'> }) {
  const { source } = props.row;
  const { t } = useMlopsTranslation();
  if (source) return <SourceLink id={source} />;
  return (
    <Tooltip describeChild title={t('platform.row.catalogOnlyReason')}>
      <Box component="span" tabIndex={0} sx={{ color: 'text.secondary' }}>
        {t('platform.row.catalogOnly')}
      </Box>
    </Tooltip>
  );
}

/** A value that may be absent; absent is said in grey. */
export function TextCell(props: { children?: ReactNode; absent: string }) {
  const { children, absent } = props;
  if (children) return <>{children}</>;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {absent}
    </Box>
  );
}

/** The first few of several, one a line, and how many more there are. */
export function FirstFew(props: { items: readonly ReactNode[]; max?: number }) {
  const { items, max = 2 } = props;
  const { t } = useMlopsTranslation();
  const rest = items.length - max;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      {items.slice(0, max).map((item, index) => (
        <div key={index}>{item}</div>
      ))}
      {rest > 0 && (
        <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {t('platform.row.more', { rest: String(rest) })}
        </Box>
      )}
    </Box>
  );
}
