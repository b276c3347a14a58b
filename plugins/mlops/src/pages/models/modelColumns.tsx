import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Column,
  Formats,
  isStatusOf,
  MISSING,
  MlopsTranslationFunction,
  RelativeTime,
  StatusChip,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { FirstFew, NameCell, OwnerCell, SourceCell, TextCell } from '../list';
import { isServedBesideChampion } from './serving';

/** Columns of the list of models. */
export function modelColumns(
  t: MlopsTranslationFunction,
  formats: Formats,
): Column<ModelRow>[] {
  return [
    {
      id: 'name',
      title: t('platform.column.name'),
      sortBy: 'title',
      render: row => <NameCell row={row} />,
    },
    {
      id: 'owner',
      title: t('platform.column.owner'),
      sortBy: 'owner',
      render: row => <OwnerCell row={row} />,
    },
    {
      id: 'task',
      title: t('modelList.column.task'),
      render: row => (
        <TextCell absent={MISSING}>{row.tasks.join(', ') || row.type}</TextCell>
      ),
    },
    {
      id: 'framework',
      title: t('modelList.column.framework'),
      sortBy: 'framework',
      render: row => <TextCell absent={MISSING}>{row.framework}</TextCell>,
    },
    {
      id: 'champion',
      title: t('modelList.column.champion'),
      term: 'champion',
      sortBy: 'championVersion',
      firstOrder: 'desc',
      render: row => <ChampionCell row={row} t={t} />,
    },
    {
      id: 'championAge',
      title: t('modelList.column.championAge'),
      sortBy: 'championAt',
      render: row => (
        <RelativeTime moment={row.championAt} fallback={MISSING} />
      ),
    },
    {
      id: 'servedOn',
      title: t('modelList.column.servedOn'),
      term: 'servedOn',
      minWidth: 190,
      render: row => <ServedOnCell row={row} t={t} formats={formats} />,
    },
    {
      id: 'lastRun',
      title: t('modelList.column.lastRun'),
      sortBy: 'lastRunAt',
      firstOrder: 'desc',
      render: row => <LastRunCell row={row} />,
    },
    {
      id: 'lifecycle',
      title: t('platform.column.lifecycle'),
      term: 'lifecycle',
      sortBy: 'lifecycle',
      render: row => row.lifecycle,
    },
    {
      id: 'source',
      title: t('platform.column.source'),
      sortBy: 'source',
      render: row => <SourceCell row={row} />,
    },
    {
      id: 'versions',
      title: t('modelList.column.versions'),
      sortBy: 'versionCount',
      firstOrder: 'desc',
      align: 'right',
      optional: true,
      render: row => formats.count(row.versionCount),
    },
    {
      id: 'latestVersion',
      title: t('modelList.column.latestVersion'),
      optional: true,
      render: row => (
        <TextCell absent={MISSING}>
          {row.latestVersion && (
            <>
              v{row.latestVersion}{' '}
              <RelativeTime moment={row.latestVersionAt} fallback="" />
            </>
          )}
        </TextCell>
      ),
    },
    {
      id: 'system',
      title: t('platform.column.system'),
      optional: true,
      render: row => (
        <TextCell absent={MISSING}>
          {row.system && <EntityRefLink entityRef={row.system} hideIcon />}
        </TextCell>
      ),
    },
  ];
}

function ChampionCell(props: { row: ModelRow; t: MlopsTranslationFunction }) {
  const { row, t } = props;
  return (
    <>
      <TextCell absent={t('modelList.noChampion')}>
        {row.championVersion && (
          <Box component="span" title={row.championAlias}>
            v{row.championVersion}
          </Box>
        )}
      </TextCell>
      {row.challengerVersion && (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
          {t('modelList.challenger', { version: `v${row.challengerVersion}` })}
        </Box>
      )}
    </>
  );
}

function ServedOnCell(props: {
  row: ModelRow;
  t: MlopsTranslationFunction;
  formats: Formats;
}) {
  const { row, t, formats } = props;
  if (row.servedOn.length === 0) {
    return <TextCell absent={t('modelList.notServed')} />;
  }
  const besideChampion = isServedBesideChampion(row);
  return (
    <FirstFew
      items={row.servedOn.map(endpoint => (
        <>
          <EntityRefLink entityRef={endpoint.ref} disableTooltip>
            {endpoint.title}
          </EntityRefLink>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1,
              fontSize: 13,
            }}
          >
            <StatusChip kind="deployment" status={endpoint.status} plain />
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[
                endpoint.version && `v${endpoint.version}`,
                besideChampion && t('modelList.notTheChampion'),
                endpoint.trafficPercent !== undefined &&
                  t('modelList.traffic', {
                    share: formats.percent(endpoint.trafficPercent / 100),
                  }),
              ]
                .filter(Boolean)
                .join(', ')}
            </Box>
          </Box>
        </>
      ))}
    />
  );
}

function LastRunCell(props: { row: ModelRow }) {
  const { lastRunAt, lastRunStatus } = props.row;
  return (
    <>
      {lastRunStatus && isStatusOf('run', lastRunStatus) && (
        <div>
          <StatusChip kind="run" status={lastRunStatus} plain />
        </div>
      )}
      <Box sx={{ fontSize: 13 }}>
        <RelativeTime moment={lastRunAt} fallback={MISSING} />
      </Box>
    </>
  );
}
