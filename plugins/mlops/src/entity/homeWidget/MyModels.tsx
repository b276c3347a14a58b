import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  EmptyState,
  ErrorPanel,
  TextSkeleton,
  useMlopsResource,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { loadOwnedModels, OwnedModels, OwnedModelsList } from '../ownedModels';

const SHOWN = 5;

/** Models that the reader or one of the reader's teams owns, worst first. */
export function MyModels() {
  const { t } = useMlopsTranslation();
  const identityApi = useApi(identityApiRef);
  const { value, error, loading, reload } = useMlopsResource(
    ['my-models'],
    async (api, signal): Promise<MyOwnedModels> => {
      const { ownershipEntityRefs: owner } =
        await identityApi.getBackstageIdentity();
      if (owner.length === 0) return { owner };
      const owned = await loadOwnedModels(api, { owner }, SHOWN, signal);
      return { owner, owned };
    },
  );
  return (
    <>
      {error && (
        <ErrorPanel what={t('owned.what')} error={error} onRetry={reload} />
      )}
      {loading && <TextSkeleton lines={7} />}
      {value?.owned && value.owned.models.total > 0 && (
        <OwnedModelsList owned={value.owned} filter={{ owner: value.owner }} />
      )}
      {value && !value.owned?.models.total && (
        <EmptyState
          title={t('home.empty.title')}
          reason={t('home.empty.reason')}
          steps={[t('home.empty.team'), t('owned.empty.registry')]}
        />
      )}
    </>
  );
}

interface MyOwnedModels {
  /** The reader and the reader's groups. */
  owner: string[];
  owned?: OwnedModels;
}
