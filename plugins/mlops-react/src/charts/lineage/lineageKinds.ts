import DatasetOutlined from '@mui/icons-material/DatasetOutlined';
import ModelTrainingOutlined from '@mui/icons-material/ModelTrainingOutlined';
import StorageOutlined from '@mui/icons-material/StorageOutlined';
import { Lineage } from '@mlops-portal/backstage-plugin-mlops-common';
import { mlopsKindIcons } from '../../icons';

/** Icon of each kind of node. */
export const lineageIcons: Record<
  Lineage['nodes'][number]['kind'],
  typeof StorageOutlined
> = {
  source: StorageOutlined,
  dataset: DatasetOutlined,
  featureView: mlopsKindIcons.featureview,
  run: ModelTrainingOutlined,
  model: mlopsKindIcons.mlmodel,
  endpoint: mlopsKindIcons.modelendpoint,
};
