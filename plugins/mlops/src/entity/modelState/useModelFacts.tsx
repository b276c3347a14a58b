import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ModelDetail,
  ReproducibilityReport,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  isStatusOf,
  RelativeTime,
  StatusChip,
  Term,
  useFormats,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { FactItem } from '../frame';
import {
  toModelReproducibilityRouteRef,
  toModelVersionsRouteRef,
} from '../routes';
import { ReproducibilityStrip } from './ReproducibilityStrip';
import { ServedOnList } from './ServedOnList';

/** The facts under the first line of a model's page. */
export function useModelFacts(
  detail: ModelDetail,
  entityRef: string,
): FactItem[] {
  const { row } = detail;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const versionsRoute = useRouteRef(toModelVersionsRouteRef);
  const version = (name: string) => {
    const text = t('model.version', { version: name });
    return versionsRoute ? <Link to={versionsRoute()}>{text}</Link> : text;
  };
  const reproducibility = useMlopsResource(
    ['reproducibility', entityRef, null],
    async (api, signal) =>
      row.versionCount > 0
        ? api.getReproducibility(entityRef, undefined, { signal })
        : undefined,
  );
  return [
    {
      id: 'champion',
      label: <Term name="champion">{t('model.state.champion')}</Term>,
      value: row.championVersion
        ? version(row.championVersion)
        : t('model.state.champion.none'),
      detail: row.championVersion ? (
        <>
          {row.championAt && (
            <div>
              <RelativeTime moment={row.championAt} />
            </div>
          )}
          {row.championAlias &&
            t('model.state.champion.by', { alias: row.championAlias })}
        </>
      ) : (
        row.versionCount > 0 && t('model.state.champion.fix')
      ),
    },
    {
      id: 'newest',
      label: t('model.state.newest'),
      value: row.latestVersion
        ? version(row.latestVersion)
        : t('model.state.newest.none'),
      detail: row.latestVersion && (
        <>
          <div>
            {row.latestVersion === row.championVersion ? (
              t('model.state.newest.isChampion')
            ) : (
              <RelativeTime moment={row.latestVersionAt} fallback="" />
            )}
          </div>
          {row.versionCount > 1 &&
            t('model.state.ofVersions', {
              total: formats.count(row.versionCount),
            })}
        </>
      ),
    },
    ...(row.challengerVersion
      ? [
          {
            id: 'challenger',
            label: t('model.state.challenger'),
            value: version(row.challengerVersion),
          },
        ]
      : []),
    {
      id: 'servedOn',
      label: <Term name="servedOn">{t('model.state.servedOn')}</Term>,
      value: <ServedOnList servedOn={row.servedOn} />,
    },
    {
      id: 'lastRun',
      label: t('model.state.lastRun'),
      value: (
        <RelativeTime
          moment={row.lastRunAt}
          fallback={t('model.state.lastRun.none')}
        />
      ),
      detail: row.lastRunStatus && isStatusOf('run', row.lastRunStatus) && (
        <StatusChip kind="run" status={row.lastRunStatus} plain />
      ),
    },
    {
      id: 'reproducibility',
      label: t('model.state.reproducibility'),
      ...useReproducibilityFact(reproducibility.value, reproducibility.loading),
    },
  ];
}

function useReproducibilityFact(
  report: ReproducibilityReport | undefined,
  loading: boolean,
): Pick<FactItem, 'value' | 'detail'> {
  const { t } = useMlopsTranslation();
  const { number } = useFormats();
  const route = useRouteRef(toModelReproducibilityRouteRef);
  if (!report || report.score === null) {
    return {
      value: t(
        loading ? 'model.state.strip.loading' : 'model.state.score.none',
      ),
    };
  }
  const text = t('model.state.score', { score: number(report.score) });
  return {
    value: route ? <Link to={route()}>{text}</Link> : text,
    detail: <ReproducibilityStrip items={report.items} />,
  };
}
