import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { MlopsApi, Source } from '@mlops-portal/backstage-plugin-mlops-common';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { useState } from 'react';
import { SourceListResource } from './useSources';

/** What a reader may do to one source. */
export interface SourceActions {
  /** Which request is under way. */
  pending?: 'sync' | 'cancel' | 'confirmRemoval';
  /** Why the last one failed. */
  error?: Error;
  sync(): Promise<void>;
  cancel(): Promise<void>;
  /** True when it went through. */
  confirmRemoval(heldRemovalId: string): Promise<boolean>;
}

/** Sends what the reader asks for and puts the answer into the list. */
export function useSourceActions(
  source: Source,
  sources: SourceListResource,
): SourceActions {
  const api = useApi(mlopsApiRef);
  const [pending, setPending] = useState<SourceActions['pending']>();
  const [error, setError] = useState<Error>();

  const send = async (
    action: NonNullable<SourceActions['pending']>,
    request: (client: MlopsApi) => Promise<Source>,
  ) => {
    setPending(action);
    setError(undefined);
    try {
      const answered = await request(api);
      sources.replace({
        items: (sources.value?.items ?? []).map(known =>
          known.id === answered.id ? answered : known,
        ),
      });
      return true;
    } catch (cause) {
      setError(toError(cause));
      return false;
    } finally {
      setPending(undefined);
    }
  };

  return {
    pending,
    error,
    sync: async () => {
      await send('sync', async client => ({
        ...source,
        lastRun: await client.syncSource(source.id),
      }));
    },
    cancel: async () => {
      await send('cancel', client => client.cancelSync(source.id));
    },
    confirmRemoval: heldRemovalId =>
      send('confirmRemoval', client =>
        client.confirmRemoval(source.id, heldRemovalId),
      ),
  };
}
