import {
  MLModelEntityV1alpha1,
  ModelDetail,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  EmptyState,
  FirstLine,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardFrame, FactList, FactListSkeleton, useEntityOf } from '../frame';
import { ModelFindingText } from './ModelFindingText';
import { useModelFacts } from './useModelFacts';

/**
 * The state of a model in one sentence, and what the sentence rests on:
 * champion, newest version, endpoints, last run and reproducibility.
 */
export function ModelStateCard() {
  const { entityRef } = useEntityOf<MLModelEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const detail = useMlopsResource(
    ['model', entityRef],
    (api, signal) => api.getModel(entityRef, { signal }),
    { pollSeconds: 60 },
  );
  return (
    <CardFrame
      title={t('model.state.title')}
      what={t('model.state.what')}
      stillWorks={t('model.state.stillWorks')}
      resource={detail}
      skeleton={<FactListSkeleton items={5} />}
      notFound={
        <EmptyState
          title={t('model.state.notFound.title')}
          reason={t('model.state.notFound.reason')}
          steps={[
            t('model.state.notFound.step.wait'),
            t('model.state.notFound.step.access'),
          ]}
        />
      }
      provenance={({ provenance }) => provenance}
      simulated={({ row }) => row.simulated}
    >
      {value => <ModelState detail={value} entityRef={entityRef} />}
    </CardFrame>
  );
}

function ModelState(props: { detail: ModelDetail; entityRef: string }) {
  const { detail, entityRef } = props;
  const { t } = useMlopsTranslation();
  const items = useModelFacts(detail, entityRef);
  return (
    <>
      <FirstLine>
        <ModelFindingText row={detail.row} />
      </FirstLine>
      <FactList items={items} />
      {!detail.provenance && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
          {t('entity.declared')}
        </Typography>
      )}
    </>
  );
}
