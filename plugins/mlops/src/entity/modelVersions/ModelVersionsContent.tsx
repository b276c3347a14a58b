import {
  MLModelEntityV1alpha1,
  ModelVersionPage,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  FirstLine,
  useFormats,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CardFrame, useEntityOf } from '../frame';
import { ComparePanel } from './ComparePanel';
import { MetricCharts } from './MetricCharts';
import { MetricPicker } from './MetricPicker';
import { NoVersions } from './NoVersions';
import { useVersionsAddress } from './useVersionsAddress';
import { chosenMetrics, metricNames } from './versionMetrics';
import { VersionsSkeleton } from './VersionsSkeleton';
import { VersionTable } from './VersionTable';

const PAGE_SIZE = 100;

/**
 * Versions of a model: metrics across them, the versions with their aliases
 * and runs, and some of them compared. What is shown is in the address.
 */
export function ModelVersionsContent() {
  const { entity, entityRef } = useEntityOf<MLModelEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const address = useVersionsAddress();
  const { page } = address;
  const resource = useMlopsResource(
    ['versions', entityRef, page],
    (api, signal) =>
      api.listModelVersions(
        entityRef,
        { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
        { signal },
      ),
    { keepPrevious: true, pollSeconds: 60 },
  );
  const empty = <NoVersions entity={entity} />;
  const items = resource.value?.items ?? [];
  return (
    <Box
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <CardFrame
        title={t('versions.title')}
        what={t('versions.what')}
        resource={resource}
        skeleton={<VersionsSkeleton />}
        notFound={empty}
      >
        {value =>
          value.total === 0 ? (
            empty
          ) : (
            <Versions page={value} modelName={entity.metadata.name} />
          )
        }
      </CardFrame>
      {items.length > 0 && (
        <ComparePanel
          modelName={entity.metadata.name}
          versions={items}
          chosen={address.compared}
          metric={chosenMetrics(metricNames(items), address.metrics)[0]}
          showSame={address.showSame}
          onShowSame={address.setShowSame}
        />
      )}
    </Box>
  );
}

function Versions(props: { page: ModelVersionPage; modelName: string }) {
  const { page, modelName } = props;
  const { items, total } = page;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const address = useVersionsAddress();
  const names = metricNames(items);
  const metrics = chosenMetrics(names, address.metrics);
  const champion = items.find(({ role }) => role === 'champion');
  return (
    <Box
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <FirstLine>
        {t(champion ? 'versions.finding' : 'versions.finding.noChampion', {
          total: formats.count(total),
          champion: champion?.version ?? '',
          newest: items[0]?.version ?? '',
        })}
      </FirstLine>
      {names.length > 0 ? (
        <>
          <MetricPicker
            names={names}
            chosen={metrics}
            onChange={address.setMetrics}
          />
          <MetricCharts
            modelName={modelName}
            versions={items}
            metrics={metrics}
          />
        </>
      ) : (
        <span>{t('versions.metrics.none')}</span>
      )}
      <VersionTable
        versions={items}
        metrics={metrics}
        compared={address.compared}
        onCompare={address.setCompared}
      />
      {total > PAGE_SIZE && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            disabled={address.page === 1}
            onClick={() => address.setPage(address.page - 1)}
          >
            {t('versions.newer')}
          </Button>
          <Button
            disabled={address.page * PAGE_SIZE >= total}
            onClick={() => address.setPage(address.page + 1)}
          >
            {t('versions.older')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
