import { FeatureViewEntityV1alpha1 } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BlockSkeleton,
  CopyBlock,
  EmptyState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { CardFrame, useEntityOf } from '../frame';
import { FeatureTable } from './FeatureTable';
import { useFeatureView } from './useFeatureView';

/** The features of a view with their types. */
export function FeatureViewFeaturesCard() {
  const { entity, entityRef } = useEntityOf<FeatureViewEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const resource = useFeatureView(entityRef);
  const declared = entity.spec.features ?? [];
  const content = (features: typeof declared) =>
    features.length > 0 ? (
      <FeatureTable features={features} />
    ) : (
      <EmptyState
        title={t('featureView.features.empty.title')}
        reason={t('featureView.features.empty.reason')}
        steps={[
          <>
            {t('featureView.features.empty.step')}
            <CopyBlock
              label={t('featureView.features.empty.label')}
              text={'spec:\n  features:\n    - name: …\n      type: FLOAT'}
            />
          </>,
        ]}
      />
    );
  return (
    <CardFrame
      title={t('featureView.features.title')}
      what={t('featureView.features.what')}
      resource={resource}
      skeleton={<BlockSkeleton height={220} />}
      notFound={content(declared)}
    >
      {({ fact }) => content(fact?.features ?? declared)}
    </CardFrame>
  );
}
