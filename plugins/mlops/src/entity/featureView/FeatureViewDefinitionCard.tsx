import { FeatureViewEntityV1alpha1 } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BlockSkeleton,
  CopyBlock,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardFrame, useEntityOf } from '../frame';
import { useFeatureView } from './useFeatureView';

/** The view as Feast code that can be copied. */
export function FeatureViewDefinitionCard() {
  const { entityRef } = useEntityOf<FeatureViewEntityV1alpha1>();
  const { t } = useMlopsTranslation();
  const none = (
    <Typography color="text.secondary">
      {t('featureView.definition.none')}
    </Typography>
  );
  return (
    <CardFrame
      title={t('featureView.definition.title')}
      what={t('featureView.definition.what')}
      resource={useFeatureView(entityRef)}
      skeleton={<BlockSkeleton height={200} />}
      notFound={none}
    >
      {({ definition }) =>
        definition ? (
          <CopyBlock
            label={t('featureView.definition.label')}
            text={definition}
          />
        ) : (
          none
        )
      }
    </CardFrame>
  );
}
