import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
  useNow,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { modelFinding } from './modelFinding';

/** The state of a model as one sentence. */
export function ModelFindingText(props: { row: ModelRow }) {
  const { row } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const made = row.championAt
    ? t('model.made', { age: formats.relative(row.championAt, now) })
    : '';
  const finding = modelFinding(row);
  switch (finding.kind) {
    case 'noVersions':
      return <>{t('model.finding.noVersions')}</>;
    case 'onlyVersion':
      return <>{t('model.finding.onlyVersion', { latest: finding.latest })}</>;
    case 'noChampion':
      return (
        <>
          {t('model.finding.noChampion', {
            latest: finding.latest,
            total: formats.count(finding.total),
          })}
        </>
      );
    case 'servedNoChampion':
      return (
        <>
          {t('model.finding.servedNoChampion', {
            names: formats.list(finding.names),
          })}
        </>
      );
    case 'otherVersion':
      return (
        <>
          {t('model.finding.otherVersion', {
            endpoint: finding.endpoint,
            served: finding.served,
            version: finding.version,
            made,
          })}
        </>
      );
    case 'notServed':
      return (
        <>{t('model.finding.notServed', { version: finding.version, made })}</>
      );
    default:
      return (
        <>
          {t(`model.finding.${finding.kind}`, {
            names: formats.list(finding.names),
            version: finding.version,
            made,
          })}
        </>
      );
  }
}
