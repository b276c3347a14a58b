import { SearchDocument } from '@backstage/plugin-search-common';
import {
  MLOPS_KINDS,
  MlopsSearchDocument,
} from '@mlops-portal/backstage-plugin-mlops-common';

/** Whether a result is one of the portal's kinds. */
export function isMlopsSearchDocument(
  document: SearchDocument,
): document is MlopsSearchDocument {
  return 'kind' in document && MLOPS_KINDS.some(kind => kind === document.kind);
}
