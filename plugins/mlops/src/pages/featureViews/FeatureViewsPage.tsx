import {
  ServerTable,
  useFormats,
  useListState,
  useMlopsResource,
  useMlopsTranslation,
  mlopsApiRef,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import {
  Answer,
  commonFilters,
  EmptyList,
  entityFilter,
  OwnedByMe,
  stateText,
} from '../list';
import { answerOfFeatureViews } from './answerOfFeatureViews';
import { featureViewColumns, typeText } from './featureViewColumns';

const POLL_SECONDS = 60;

/** The tab Feature views: every view that the reader may see, worst first. */
export function FeatureViewsPage() {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const api = useApi(mlopsApiRef);
  const state = useListState();
  const page = useMlopsResource(
    ['featureViews', state.query],
    (client, signal) => client.listFeatureViews(state.query, { signal }),
    { keepPrevious: true, pollSeconds: POLL_SECONDS },
  );
  const columns = useMemo(() => featureViewColumns(t, formats), [t, formats]);
  const filters = useMemo(
    () => [
      entityFilter('owner', t('platform.column.owner')),
      {
        name: 'type' as const,
        title: t('platform.column.type'),
        toText: (type: string) => typeText(type, t),
      },
      {
        name: 'status' as const,
        title: t('platform.column.state'),
        toText: (value: string) => stateText(value, t),
      },
      ...commonFilters(t),
    ],
    [t],
  );
  return (
    <>
      <Answer
        state={state}
        rows={page.value?.items}
        answer={page.value && answerOfFeatureViews(page.value, t, formats)}
      />
      <ServerTable
        id="feature-views"
        label={t('featureViewList.label')}
        searchLabel={t('featureViewList.search')}
        columns={columns}
        filters={filters}
        rowKey={row => row.ref}
        state={state}
        page={page}
        csvName="feature-views"
        loadCsv={() => api.getCsv('featureViews', state.query)}
        empty={
          <EmptyList
            title={t('featureViewList.empty.title')}
            reason={t('featureViewList.empty.reason')}
          />
        }
      >
        <OwnedByMe state={state} />
      </ServerTable>
    </>
  );
}
