import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { mlopsModelLayer } from '@mlops-portal/backstage-plugin-mlops-common/alpha';

export { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';

/**
 * The portal's kinds on top of the catalog's own. The model layer is an alpha
 * API of Backstage; this file is the only one that touches it.
 */
export const mlopsModelSource = CatalogModelSources.static([mlopsModelLayer]);
