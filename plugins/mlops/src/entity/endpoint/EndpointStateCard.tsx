import {
  EndpointDetail,
  ModelEndpointEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  EmptyState,
  FirstLine,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardFrame, FactList, FactListSkeleton, useEntityOf } from '../frame';
import { TrafficBar } from './TrafficBar';
import { useEndpoint } from './useEndpoint';
import { useEndpointFacts } from './useEndpointFacts';
import { useEndpointSentence } from './useEndpointSentence';

/** Whether an endpoint answers, with which models, and on what. */
export function EndpointStateCard() {
  const { entityRef } = useEntityOf<ModelEndpointEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  return (
    <CardFrame
      title={t('endpoint.state.title')}
      what={t('endpoint.state.what')}
      stillWorks={t('endpoint.state.stillWorks')}
      resource={useEndpoint(entityRef)}
      skeleton={<FactListSkeleton items={6} />}
      notFound={
        <EmptyState
          title={t('endpoint.notFound.title')}
          reason={t('endpoint.notFound.reason')}
          steps={[
            t('model.state.notFound.step.wait'),
            t('endpoint.notFound.access'),
          ]}
        />
      }
      provenance={({ provenance }) => provenance}
      simulated={({ row }) => row.simulated}
    >
      {detail => <EndpointState detail={detail} />}
    </CardFrame>
  );
}

function EndpointState(props: { detail: EndpointDetail }) {
  const { detail } = props;
  const { row } = detail;
  const { t } = useMlopsTranslation();
  const sentence = useEndpointSentence(row);
  const facts = useEndpointFacts(detail);
  return (
    <>
      <FirstLine>{sentence}</FirstLine>
      {row.models.length > 0 && <TrafficBar models={row.models} />}
      <FactList items={facts} />
      {!detail.provenance && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
          {t('entity.declared')}
        </Typography>
      )}
    </>
  );
}
