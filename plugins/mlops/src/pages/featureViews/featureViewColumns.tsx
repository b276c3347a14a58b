import { FeatureViewRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Column,
  Formats,
  MISSING,
  MlopsTranslationFunction,
  RelativeTime,
  StatusChip,
  Term,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { FirstFew, NameCell, OwnerCell, SourceCell, TextCell } from '../list';

/** The type of a view in words; one that is not known stays as it is. */
export function typeText(type: string, t: MlopsTranslationFunction): string {
  switch (type) {
    case 'batch':
    case 'stream':
    case 'onDemand':
    case 'label':
      return t(`featureViewList.type.${type}`);
    default:
      return type;
  }
}

/** Columns of the list of feature views. */
export function featureViewColumns(
  t: MlopsTranslationFunction,
  formats: Formats,
): Column<FeatureViewRow>[] {
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
      id: 'type',
      title: t('platform.column.type'),
      sortBy: 'type',
      render: row => typeText(row.type, t),
    },
    {
      id: 'entities',
      title: t('featureViewList.column.entities'),
      render: row => (
        <TextCell absent={MISSING}>{row.entities.join(', ')}</TextCell>
      ),
    },
    {
      id: 'features',
      title: t('featureViewList.column.features'),
      sortBy: 'featureCount',
      firstOrder: 'desc',
      align: 'right',
      render: row => formats.count(row.featureCount),
    },
    {
      id: 'freshness',
      title: t('featureViewList.column.freshness'),
      term: 'freshness',
      sortBy: 'freshness',
      render: row => (
        <>
          <StatusChip kind="freshness" status={row.freshness} plain />
          {row.materializedUntil && (
            <Box sx={{ fontSize: 13 }}>
              <RelativeTime
                moment={row.materializedUntil}
                periodSeconds={row.freshness === 'late' ? 0 : undefined}
              />
            </Box>
          )}
        </>
      ),
    },
    {
      id: 'ttl',
      title: t('featureViewList.column.ttl'),
      term: 'ttl',
      sortBy: 'ttlSeconds',
      render: row => <TtlCell row={row} t={t} formats={formats} />,
    },
    {
      id: 'stores',
      title: t('featureViewList.column.stores'),
      render: row => <StoresCell row={row} t={t} />,
    },
    {
      id: 'consumers',
      title: t('featureViewList.column.consumers'),
      sortBy: 'consumers',
      firstOrder: 'desc',
      render: row =>
        row.consumers.length === 0 ? (
          <TextCell absent={t('featureViewList.consumers.none')} />
        ) : (
          <FirstFew
            items={row.consumers.map(({ ref, title }) => (
              <EntityRefLink key={ref} entityRef={ref} disableTooltip>
                {title}
              </EntityRefLink>
            ))}
          />
        ),
    },
    {
      id: 'source',
      title: t('platform.column.source'),
      sortBy: 'source',
      render: row => <SourceCell row={row} />,
    },
    {
      id: 'project',
      title: t('featureViewList.column.project'),
      optional: true,
      render: row => <TextCell absent={MISSING}>{row.project}</TextCell>,
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

function TtlCell(props: {
  row: FeatureViewRow;
  t: MlopsTranslationFunction;
  formats: Formats;
}) {
  const { row, t, formats } = props;
  // null says that values never expire; absent says that nobody told.
  if (row.ttlSeconds === null) return <>{t('featureViewList.ttl.never')}</>;
  return (
    <TextCell absent={MISSING}>
      {row.ttlSeconds !== undefined && formats.duration(row.ttlSeconds)}
    </TextCell>
  );
}

function StoresCell(props: {
  row: FeatureViewRow;
  t: MlopsTranslationFunction;
}) {
  const { row, t } = props;
  if (!row.online && !row.offline) {
    return <TextCell absent={t('featureViewList.stores.none')} />;
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      {row.online && (
        <Term name="onlineStore">{t('featureViewList.stores.online')}</Term>
      )}
      {row.offline && (
        <Term name="offlineStore">{t('featureViewList.stores.offline')}</Term>
      )}
    </Box>
  );
}
