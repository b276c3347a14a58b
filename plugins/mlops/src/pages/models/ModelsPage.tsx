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
import { answerOfModels } from './answerOfModels';
import { modelColumns } from './modelColumns';

const POLL_SECONDS = 60;

/** The tab Models: every model that the reader may see, worst first. */
export function ModelsPage() {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const api = useApi(mlopsApiRef);
  const state = useListState();
  const page = useMlopsResource(
    ['models', state.query],
    (client, signal) => client.listModels(state.query, { signal }),
    { keepPrevious: true, pollSeconds: POLL_SECONDS },
  );
  const columns = useMemo(() => modelColumns(t, formats), [t, formats]);
  const filters = useMemo(
    () => [
      entityFilter('owner', t('platform.column.owner')),
      { name: 'task' as const, title: t('modelList.column.task') },
      { name: 'framework' as const, title: t('modelList.column.framework') },
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
        answer={page.value && answerOfModels(page.value, t, formats)}
      />
      <ServerTable
        id="models"
        label={t('modelList.label')}
        searchLabel={t('modelList.search')}
        columns={columns}
        filters={filters}
        rowKey={row => row.ref}
        state={state}
        page={page}
        csvName="models"
        loadCsv={() => api.getCsv('models', state.query)}
        empty={
          <EmptyList
            title={t('modelList.empty.title')}
            reason={t('modelList.empty.reason')}
          />
        }
      >
        <OwnedByMe state={state} />
      </ServerTable>
    </>
  );
}
