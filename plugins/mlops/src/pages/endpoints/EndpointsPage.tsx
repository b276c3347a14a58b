import {
  isStatusOf,
  mlopsApiRef,
  ServerTable,
  useFormats,
  useListState,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import {
  Answer,
  commonFilters,
  EmptyList,
  entityFilter,
  OwnedByMe,
} from '../list';
import { answerOfEndpoints } from './answerOfEndpoints';
import { endpointColumns } from './endpointColumns';

const POLL_SECONDS = 30;

/** The tab Endpoints: every endpoint that the reader may see, worst first. */
export function EndpointsPage() {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const api = useApi(mlopsApiRef);
  const state = useListState();
  const page = useMlopsResource(
    ['endpoints', state.query],
    (client, signal) => client.listEndpoints(state.query, { signal }),
    { keepPrevious: true, pollSeconds: POLL_SECONDS },
  );
  const columns = useMemo(() => endpointColumns(t, formats), [t, formats]);
  const filters = useMemo(
    () => [
      {
        name: 'status' as const,
        title: t('endpointList.column.status'),
        toText: (status: string) =>
          isStatusOf('deployment', status)
            ? t(`status.deployment.${status}`)
            : status,
      },
      entityFilter('owner', t('platform.column.owner')),
      { name: 'type' as const, title: t('endpointList.column.server') },
      ...commonFilters(t),
    ],
    [t],
  );
  return (
    <>
      <Answer
        state={state}
        rows={page.value?.items}
        answer={page.value && answerOfEndpoints(page.value, t, formats)}
      />
      <ServerTable
        id="endpoints"
        label={t('endpointList.label')}
        searchLabel={t('endpointList.search')}
        columns={columns}
        filters={filters}
        rowKey={row => row.ref}
        state={state}
        page={page}
        csvName="endpoints"
        loadCsv={() => api.getCsv('endpoints', state.query)}
        empty={
          <EmptyList
            title={t('endpointList.empty.title')}
            reason={t('endpointList.empty.reason')}
          />
        }
      >
        <OwnedByMe state={state} />
      </ServerTable>
    </>
  );
}
