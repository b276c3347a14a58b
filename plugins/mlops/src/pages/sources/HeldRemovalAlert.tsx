import {
  HeldRemoval,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  RelativeTime,
  Term,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmRemovalDialog } from './ConfirmRemovalDialog';
import { SourceActions } from './useSourceActions';

/** A removal that waits for someone to look at it. */
export function HeldRemovalAlert(props: {
  source: Source;
  held: HeldRemoval;
  actions: SourceActions;
}) {
  const { source, held, actions } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      <AlertTitle>
        {t('sources.held.title', {
          count: held.removed,
          removed: formats.count(held.removed),
          total: formats.count(held.total),
        })}
      </AlertTitle>
      {held.reason === 'empty'
        ? t('sources.held.empty')
        : t('sources.held.tooMany', {
            guard: <Term name="removalGuard">{t('sources.held.guard')}</Term>,
          })}
      <Box sx={{ mt: 1 }}>
        {t('sources.held.since')} <RelativeTime moment={held.detectedAt} />
      </Box>
      {source.may.confirmRemoval ? (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => setOpen(true)}
          sx={{ mt: 1, textTransform: 'none' }}
        >
          {t('sources.held.review')}
        </Button>
      ) : (
        <Box sx={{ mt: 1 }}>{t('sources.held.notAllowed')}</Box>
      )}
      <ConfirmRemovalDialog
        open={open}
        source={source}
        held={held}
        actions={actions}
        onClose={() => setOpen(false)}
      />
    </Alert>
  );
}
