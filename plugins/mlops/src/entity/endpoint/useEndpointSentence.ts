import { EndpointDetail } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { answering } from './trafficShares';

/** The state of an endpoint as one sentence. */
export function useEndpointSentence(row: EndpointDetail['row']): string {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const parts = answering(row.models);
  const nameOf = ({ name, version }: (typeof parts)[number]) =>
    version ? t('endpoint.modelVersion', { name, version }) : name;
  if (row.status !== 'inService') {
    const status = t(`status.deployment.${row.status}`);
    return row.statusMessage
      ? t('endpoint.finding.because', { status, reason: row.statusMessage })
      : t('endpoint.finding.status', { status });
  }
  if (parts.length === 0) return t('endpoint.finding.noModels');
  if (parts.length === 1) {
    return t('endpoint.finding.one', { model: nameOf(parts[0]) });
  }
  const share = parts[0].trafficPercent;
  return t(
    share === undefined ? 'endpoint.finding.all' : 'endpoint.finding.split',
    {
      model: nameOf(parts[0]),
      share: formats.percent(share === undefined ? undefined : share / 100),
      others: formats.list(parts.slice(1).map(nameOf)),
      models: formats.list(parts.map(nameOf)),
    },
  );
}
