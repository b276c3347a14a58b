import {
  MLModelEntityV1alpha1,
  ModelVersion,
  ReproducibilityReport,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  FirstLine,
  useFormats,
  useMlopsResource,
  useMlopsTranslation,
  useUrlState,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { CardFrame, useEntityOf } from '../frame';
import { ReproducibilityStrip } from '../modelState/ReproducibilityStrip';
import { NoVersions } from '../modelVersions/NoVersions';
import { ReproducibilityItems } from './ReproducibilityItems';
import { VersionSelect } from './VersionSelect';

const VERSIONS_OFFERED = 100;

/**
 * What one version tracks of the ten things that make it repeatable: its
 * champion first, any other by the address.
 */
export function ModelReproducibilityContent() {
  const { entity, entityRef } = useEntityOf<MLModelEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const [version, setVersion] = useUrlState('version');
  const versions = useMlopsResource(
    ['reproducibility-versions', entityRef],
    (api, signal) =>
      api.listModelVersions(entityRef, { limit: VERSIONS_OFFERED }, { signal }),
  );
  const report = useMlopsResource(
    ['reproducibility', entityRef, version ?? null],
    (api, signal) => api.getReproducibility(entityRef, version, { signal }),
    { keepPrevious: true },
  );
  const empty = <NoVersions entity={entity} />;
  return (
    <CardFrame
      title={t('reproducibility.title')}
      what={t('reproducibility.what')}
      resource={report}
      skeleton={<ReproducibilitySkeleton />}
      notFound={empty}
    >
      {value =>
        value.version === undefined && versions.value?.total === 0 ? (
          empty
        ) : (
          <Reproducibility
            report={value}
            versions={versions.value?.items ?? []}
            onVersion={setVersion}
          />
        )
      }
    </CardFrame>
  );
}

function Reproducibility(props: {
  report: ReproducibilityReport;
  versions: readonly ModelVersion[];
  onVersion: (version: string) => void;
}) {
  const { report, versions, onVersion } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const missing = report.items
    .filter(({ state }) => state === 'missing')
    .map(({ id }) => t(`reproducibility.item.${id}`));
  const finding = () => {
    if (report.score === null) return t('reproducibility.finding.unknown');
    const values = {
      score: formats.number(report.score),
      version: report.version ?? '',
    };
    if (report.score === 10) return t('reproducibility.finding.full', values);
    return missing.length > 0
      ? t('reproducibility.finding.missing', {
          ...values,
          missing: formats.list(missing),
        })
      : t('reproducibility.finding.partial', values);
  };
  return (
    <>
      <FirstLine basis={t('reproducibility.basis')}>{finding()}</FirstLine>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 3,
          marginBottom: 3,
        }}
      >
        {report.version !== undefined && (
          <VersionSelect
            versions={versions}
            value={report.version}
            onChange={onVersion}
          />
        )}
        <ReproducibilityStrip items={report.items} size={22} />
      </Box>
      <ReproducibilityItems items={report.items} />
    </>
  );
}

function ReproducibilitySkeleton() {
  const { t } = useMlopsTranslation();
  return (
    <Box aria-busy role="status" aria-label={t('common.loading')}>
      <Skeleton width="min(56ch, 90%)" height={32} />
      <Skeleton variant="rounded" width={200} height={40} sx={{ my: 3 }} />
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={72} sx={{ mb: 2 }} />
      ))}
    </Box>
  );
}
