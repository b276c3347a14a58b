import DnsOutlined from '@mui/icons-material/DnsOutlined';
import HubOutlined from '@mui/icons-material/HubOutlined';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';

/**
 * Icons of the portal's kinds, by kind in lower case as the catalog's entity
 * presentation wants them.
 *
 * @public
 */
export const mlopsKindIcons = {
  mlmodel: HubOutlined,
  featureview: ViewColumnOutlined,
  modelendpoint: DnsOutlined,
} as const;
