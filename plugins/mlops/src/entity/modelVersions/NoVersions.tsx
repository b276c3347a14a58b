import {
  ANNOTATION_SOURCE,
  MLModelEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  CopyBlock,
  EmptyState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';

/** Where versions would be, and how to bring some. */
export function NoVersions(props: { entity: MLModelEntityV1alpha1 }) {
  const { metadata } = props.entity;
  const { t } = useMlopsTranslation();
  const source = metadata.annotations?.[ANNOTATION_SOURCE];
  return (
    <EmptyState
      title={t('versions.empty.title')}
      reason={
        source
          ? t('versions.empty.source', { source })
          : t('versions.empty.declared')
      }
      steps={
        source
          ? [
              <>
                {t('versions.empty.register')}
                <CopyBlock
                  label={t('versions.empty.register.label')}
                  text={`mlflow.register_model(f"runs:/{run_id}/model", "${metadata.name}")`}
                />
              </>,
              t('versions.empty.sync'),
            ]
          : [t('versions.empty.connect'), t('versions.empty.sameName')]
      }
    />
  );
}
