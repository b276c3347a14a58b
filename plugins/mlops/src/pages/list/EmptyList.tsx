import { Link } from '@backstage/core-components';
import {
  docsUrl,
  EmptyState,
  TextSkeleton,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Button from '@mui/material/Button';
import { FirstSource } from '../sources/FirstSource';
import { useSourcePath } from './SourceLink';

/** Stands where a list has no row at all: no source yet, or none with rows. */
export function EmptyList(props: { title: string; reason: string }) {
  const { title, reason } = props;
  const { t } = useMlopsTranslation();
  const sourcePath = useSourcePath();
  const sources = useMlopsResource(['sources'], (api, signal) =>
    api.listSources({ signal }),
  );
  if (sources.loading) return <TextSkeleton lines={4} />;
  if (sources.value?.items.length === 0) return <FirstSource />;
  return (
    <EmptyState
      heading="h2"
      title={title}
      reason={reason}
      steps={[t('platform.nothingRead.step1'), t('platform.nothingRead.step2')]}
      action={
        <>
          <Button
            component={Link}
            to={sourcePath()}
            variant="outlined"
            sx={{ textTransform: 'none' }}
          >
            {t('platform.firstSource.openSources')}
          </Button>
          <Button
            component={Link}
            to={docsUrl('docs/kinds.md')}
            sx={{ textTransform: 'none' }}
          >
            {t('platform.nothingRead.docs')}
          </Button>
        </>
      }
    />
  );
}
