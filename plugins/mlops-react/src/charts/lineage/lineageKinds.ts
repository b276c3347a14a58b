import DatasetOutlined from '@mui/icons-material/DatasetOutlined';
import DnsOutlined from '@mui/icons-material/DnsOutlined';
import ModelTrainingOutlined from '@mui/icons-material/ModelTrainingOutlined';
import SchemaOutlined from '@mui/icons-material/SchemaOutlined';
import StorageOutlined from '@mui/icons-material/StorageOutlined';
import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';

/** Icon of each kind of node. */
export const lineageIcons: Record<
  Lineage['nodes'][number]['kind'],
  typeof DnsOutlined
> = {
  source: StorageOutlined,
  dataset: DatasetOutlined,
  featureView: TableViewOutlined,
  run: ModelTrainingOutlined,
  model: SchemaOutlined,
  endpoint: DnsOutlined,
};
