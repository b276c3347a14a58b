import { EndpointDetail } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  StatusChip,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { FactItem } from '../frame';

/** The facts under the first line of an endpoint's page. */
export function useEndpointFacts(detail: EndpointDetail): FactItem[] {
  const { row, fact } = detail;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const { replicasMin: min, replicasMax: max } = row;
  const replicas = () => {
    if (min === undefined) return t('common.missing');
    if (max === undefined || max === min) return formats.count(min);
    return t('endpoint.replicas.range', {
      min: formats.count(min),
      max: formats.count(max),
    });
  };
  const place = [fact?.cluster, fact?.namespace].filter(Boolean).join(' / ');
  const optional = (id: string, label: string, value: string | undefined) =>
    value ? [{ id, label, value }] : [];
  return [
    {
      id: 'status',
      label: t('endpoint.fact.status'),
      value: <StatusChip kind="deployment" status={row.status} plain />,
    },
    {
      id: 'server',
      label: t('endpoint.fact.server'),
      value: row.type,
      detail: row.runtime,
    },
    {
      id: 'replicas',
      label: t('endpoint.fact.replicas'),
      value: replicas(),
      detail: fact?.scaleToZero && t('endpoint.scaleToZero'),
    },
    {
      id: 'accelerator',
      label: t('endpoint.fact.accelerator'),
      value: row.acceleratorType
        ? t('endpoint.accelerator', {
            type: row.acceleratorType,
            total: formats.number(row.acceleratorCount),
          })
        : t('endpoint.accelerator.none'),
      detail: fact?.accelerator?.mig
        ? t('endpoint.accelerator.mig', { profile: fact.accelerator.mig })
        : row.acceleratorType && t('endpoint.accelerator.perReplica'),
    },
    ...optional('place', t('endpoint.fact.place'), place),
    ...optional('environment', t('endpoint.fact.environment'), row.environment),
    ...optional(
      'pattern',
      t('endpoint.fact.pattern'),
      row.pattern && t(`endpoint.pattern.${row.pattern}`),
    ),
    ...optional('protocol', t('endpoint.fact.protocol'), fact?.protocol),
    ...optional(
      'authentication',
      t('endpoint.fact.authentication'),
      fact?.authentication,
    ),
  ];
}
