import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** References by which the reader owns things: groups and the reader. */
export function useOwnershipRefs(): readonly string[] {
  const identityApi = useApi(identityApiRef);
  const [refs, setRefs] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    identityApi
      .getBackstageIdentity()
      .then(identity => wanted && setRefs(identity.ownershipEntityRefs))
      // Without an identity there is nothing to own; the filter stays away.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [identityApi]);
  return refs;
}
