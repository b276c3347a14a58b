import Sync from '@mui/icons-material/Sync';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import Button from '@mui/material/Button';
import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import { SourceActions } from './useSourceActions';
import { isSyncing } from './useSources';

/** Starts a sync, or cancels the running one, for whoever may do so. */
export function SyncButtons(props: { source: Source; actions: SourceActions }) {
  const { source, actions } = props;
  const { t } = useMlopsTranslation();
  const busy = actions.pending !== undefined;
  if (!source.may.sync) return null;
  return isSyncing(source) ? (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      startIcon={<StopCircleOutlined />}
      disabled={busy}
      onClick={actions.cancel}
      sx={{ textTransform: 'none' }}
    >
      {t('sources.sync.cancel')}
    </Button>
  ) : (
    <Button
      size="small"
      variant="outlined"
      startIcon={<Sync />}
      disabled={busy}
      onClick={actions.sync}
      sx={{ textTransform: 'none' }}
    >
      {t('sources.sync.start')}
    </Button>
  );
}
