import { EndpointRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Column,
  Formats,
  MISSING,
  MlopsTranslationFunction,
  StatusChip,
  Term,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { FirstFew, NameCell, OwnerCell, SourceCell, TextCell } from '../list';

/** Columns of the list of endpoints. */
export function endpointColumns(
  t: MlopsTranslationFunction,
  formats: Formats,
): Column<EndpointRow>[] {
  return [
    {
      id: 'name',
      title: t('platform.column.name'),
      sortBy: 'title',
      render: row => <NameCell row={row} />,
    },
    {
      id: 'status',
      title: t('endpointList.column.status'),
      sortBy: 'status',
      render: row => (
        <>
          <StatusChip kind="deployment" status={row.status} />
          {row.statusMessage && row.status !== 'inService' && (
            <Box
              sx={{
                fontSize: 13,
                maxWidth: 260,
                color: 'text.secondary',
                overflowWrap: 'anywhere',
              }}
            >
              {row.statusMessage}
            </Box>
          )}
        </>
      ),
    },
    {
      id: 'owner',
      title: t('platform.column.owner'),
      sortBy: 'owner',
      render: row => <OwnerCell row={row} />,
    },
    {
      id: 'models',
      title: t('endpointList.column.models'),
      minWidth: 180,
      render: row => <ModelsCell row={row} t={t} formats={formats} />,
    },
    {
      id: 'server',
      title: t('endpointList.column.server'),
      sortBy: 'type',
      render: row => (
        <>
          {row.type}
          {row.runtime && (
            <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
              {row.runtime}
            </Box>
          )}
        </>
      ),
    },
    {
      id: 'replicas',
      title: t('endpointList.column.replicas'),
      sortBy: 'replicas',
      firstOrder: 'desc',
      align: 'right',
      render: row => replicasText(row, formats),
    },
    {
      id: 'accelerators',
      title: t('endpointList.column.accelerators'),
      sortBy: 'accelerators',
      firstOrder: 'desc',
      minWidth: 130,
      render: row => (
        <TextCell absent={t('endpointList.accelerators.none')}>
          {row.acceleratorCount
            ? t('endpointList.accelerators.perReplica', {
                number: formats.number(row.acceleratorCount),
                type: row.acceleratorType ?? 'GPU',
              })
            : undefined}
        </TextCell>
      ),
    },
    {
      id: 'environment',
      title: t('endpointList.column.environment'),
      sortBy: 'environment',
      render: row => <TextCell absent={MISSING}>{row.environment}</TextCell>,
    },
    {
      id: 'url',
      title: t('endpointList.column.url'),
      render: row => <UrlCell url={row.url} />,
    },
    {
      id: 'source',
      title: t('platform.column.source'),
      sortBy: 'source',
      render: row => <SourceCell row={row} />,
    },
    {
      id: 'pattern',
      title: t('endpointList.column.pattern'),
      optional: true,
      render: row => <TextCell absent={MISSING}>{row.pattern}</TextCell>,
    },
    {
      id: 'lifecycle',
      title: t('platform.column.lifecycle'),
      term: 'lifecycle',
      optional: true,
      render: row => row.lifecycle,
    },
  ];
}

/** Smallest and largest number of replicas. */
export function replicasText(
  row: Pick<EndpointRow, 'replicasMin' | 'replicasMax'>,
  formats: Formats,
): string {
  const { replicasMin, replicasMax } = row;
  if (replicasMin === undefined) return MISSING;
  return replicasMax === undefined || replicasMax === replicasMin
    ? formats.count(replicasMin)
    : `${formats.count(replicasMin)}–${formats.count(replicasMax)}`;
}

function ModelsCell(props: {
  row: EndpointRow;
  t: MlopsTranslationFunction;
  formats: Formats;
}) {
  const { row, t, formats } = props;
  if (row.models.length === 0) {
    return <TextCell absent={t('endpointList.noModels')} />;
  }
  return (
    <FirstFew
      items={row.models.map(model => (
        <>
          {model.ref ? (
            <EntityRefLink entityRef={model.ref} disableTooltip>
              {model.name}
            </EntityRefLink>
          ) : (
            model.name
          )}
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
            {model.version && `v${model.version} `}
            {model.role && <RoleText role={model.role} t={t} />}{' '}
            {model.trafficPercent !== undefined &&
              formats.percent(model.trafficPercent / 100)}
          </Box>
        </>
      ))}
    />
  );
}

function RoleText(props: { role: string; t: MlopsTranslationFunction }) {
  const { role, t } = props;
  switch (role) {
    case 'champion':
    case 'canary':
    case 'shadow':
      return <Term name={role}>{t(`endpointList.role.${role}`)}</Term>;
    default:
      return <>{role}</>;
  }
}

function UrlCell(props: { url: string | undefined }) {
  const { url } = props;
  if (!url || !/^https?:\/\//.test(url) || !URL.canParse(url)) {
    return <TextCell absent={url ?? MISSING} />;
  }
  return (
    <Box
      sx={{
        maxWidth: 220,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
      title={url}
    >
      <Link to={url}>{new URL(url).host}</Link>
    </Box>
  );
}
