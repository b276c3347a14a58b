import { Link } from '@backstage/core-components';
import { ModelEndpointEntityV1alpha1 } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BlockSkeleton,
  CopyBlock,
  EmptyState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardFrame, useEntityOf } from '../frame';
import { useEndpoint } from './useEndpoint';

/** The address of an endpoint and a request to try. */
export function EndpointRequestCard() {
  const { entity, entityRef } = useEntityOf<ModelEndpointEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const none = (
    <EmptyState
      title={t('endpoint.request.empty.title')}
      reason={t('endpoint.request.empty.reason')}
      steps={[
        t('endpoint.request.empty.ready'),
        <>
          {t('endpoint.request.empty.declare')}
          <CopyBlock
            label={t('endpoint.request.empty.label')}
            text={'spec:\n  url: https://…\n  protocol: v2'}
          />
        </>,
      ]}
    />
  );
  const content = (url: string | undefined, curl: string | undefined) =>
    url ? (
      <>
        <Typography sx={{ overflowWrap: 'anywhere', marginBottom: 2 }}>
          <Link to={url}>{url}</Link>
        </Typography>
        {curl && <CopyBlock label={t('endpoint.request.curl')} text={curl} />}
      </>
    ) : (
      none
    );
  return (
    <CardFrame
      title={t('endpoint.request.title')}
      what={t('endpoint.request.what')}
      resource={useEndpoint(entityRef)}
      skeleton={<BlockSkeleton height={160} />}
      notFound={content(entity.spec.url, undefined)}
    >
      {({ row, curl }) => content(row.url, curl)}
    </CardFrame>
  );
}
