import {
  FeatureViewDetail,
  FeatureViewEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  EmptyState,
  FirstLine,
  useMlopsTranslation,
  useNow,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardFrame, FactList, FactListSkeleton, useEntityOf } from '../frame';
import { valueAge } from './featureViewFinding';
import { FreshnessBar } from './FreshnessBar';
import { useFeatureView } from './useFeatureView';
import { useFeatureViewFacts } from './useFeatureViewFacts';
import { useFeatureViewSentence } from './useFeatureViewSentence';

/** Whether the values of a feature view are fresh, and who depends on them. */
export function FeatureViewStateCard() {
  const { entity, entityRef } = useEntityOf<FeatureViewEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const resource = useFeatureView(entityRef);
  return (
    <CardFrame
      title={t('featureView.state.title')}
      what={t('featureView.state.what')}
      stillWorks={t('featureView.state.stillWorks')}
      resource={resource}
      skeleton={<FactListSkeleton items={6} />}
      notFound={
        <EmptyState
          title={t('featureView.notFound.title')}
          reason={t('featureView.notFound.reason')}
          steps={[
            t('model.state.notFound.step.wait'),
            t('featureView.notFound.access'),
          ]}
        />
      }
      provenance={({ provenance }) => provenance}
      simulated={({ row }) => row.simulated}
    >
      {detail => <FeatureViewState detail={detail} entity={entity} />}
    </CardFrame>
  );
}

function FeatureViewState(props: {
  detail: FeatureViewDetail;
  entity: FeatureViewEntityV1alpha1;
}) {
  const { detail, entity } = props;
  const { t } = useMlopsTranslation();
  const sentence = useFeatureViewSentence(detail.row);
  const facts = useFeatureViewFacts(detail, entity);
  const age = valueAge(detail.row, useNow());
  return (
    <>
      <FirstLine>{sentence}</FirstLine>
      {age && <FreshnessBar age={age} />}
      <FactList items={facts} />
      {!detail.provenance && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
          {t('entity.declared')}
        </Typography>
      )}
    </>
  );
}
