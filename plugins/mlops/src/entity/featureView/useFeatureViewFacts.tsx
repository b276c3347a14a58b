import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FeatureViewDetail,
  FeatureViewEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  RelativeTime,
  StatusChip,
  Term,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import { FactItem } from '../frame';

/** The facts under the first line of a feature view's page. */
export function useFeatureViewFacts(
  detail: FeatureViewDetail,
  entity: FeatureViewEntityV1alpha1,
): FactItem[] {
  const { row, fact, services } = detail;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const entities = fact?.entities ?? entity.spec.entities ?? [];
  const sources = fact?.sources ?? entity.spec.sources ?? [];
  const yesNo = (yes: boolean) => t(yes ? 'featureView.yes' : 'featureView.no');
  const ttl = () => {
    if (row.ttlSeconds === null) return t('featureView.ttl.never');
    return row.ttlSeconds === undefined
      ? t('common.missing')
      : formats.duration(row.ttlSeconds);
  };
  return [
    {
      id: 'freshness',
      label: <Term name="freshness">{t('featureView.fact.freshness')}</Term>,
      value: <StatusChip kind="freshness" status={row.freshness} plain />,
      detail: row.materializedUntil && (
        <RelativeTime moment={row.materializedUntil} />
      ),
    },
    {
      id: 'ttl',
      label: <Term name="ttl">{t('featureView.fact.ttl')}</Term>,
      value: ttl(),
    },
    {
      id: 'entities',
      label: t('featureView.fact.entities'),
      value: entities.length ? (
        <Lines
          items={entities.map(
            ({ name, joinKeys }) => `${name} (${joinKeys.join(', ')})`,
          )}
        />
      ) : (
        t('featureView.fact.entities.none')
      ),
    },
    {
      id: 'online',
      label: <Term name="onlineStore">{t('featureView.fact.online')}</Term>,
      value: yesNo(row.online),
    },
    {
      id: 'offline',
      label: <Term name="offlineStore">{t('featureView.fact.offline')}</Term>,
      value: yesNo(row.offline),
    },
    {
      id: 'sources',
      label: t('featureView.fact.sources'),
      value: sources.length ? (
        <Lines items={sources.map(({ name, type }) => `${name} (${type})`)} />
      ) : (
        t('common.missing')
      ),
    },
    {
      id: 'consumers',
      label: t('featureView.fact.consumers'),
      value: row.consumers.length
        ? row.consumers.map(({ ref, title }) => (
            <Box key={ref}>
              <EntityRefLink entityRef={ref} hideIcon>
                {title}
              </EntityRefLink>
            </Box>
          ))
        : t('entity.none'),
    },
    ...(services.length > 0
      ? [
          {
            id: 'services',
            label: t('featureView.fact.services'),
            value: <Lines items={services.map(({ name }) => name)} />,
          },
        ]
      : []),
    ...(row.project
      ? [
          {
            id: 'project',
            label: t('featureView.fact.project'),
            value: row.project,
          },
        ]
      : []),
  ];
}

function Lines(props: { items: readonly string[] }) {
  return (
    <>
      {props.items.map(item => (
        <Box key={item}>{item}</Box>
      ))}
    </>
  );
}
