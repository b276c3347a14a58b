import {
  HeldRemoval,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  ErrorPanel,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { SampleList } from './SampleList';
import { SourceActions } from './useSourceActions';

/** Asks once more, with samples of what would go, before a removal. */
export function ConfirmRemovalDialog(props: {
  open: boolean;
  source: Source;
  held: HeldRemoval;
  actions: SourceActions;
  onClose: () => void;
}) {
  const { open, source, held, actions, onClose } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const titleId = useId();
  const removed = formats.count(held.removed);
  const confirm = async () => {
    if (await actions.confirmRemoval(held.id)) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>
        {t('sources.held.dialog.title', { removed })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="text.primary">
          {t('sources.held.dialog.text', { source: source.title })}
        </DialogContentText>
        {held.samples.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <SampleList
              title={t('sources.held.samples')}
              samples={held.samples}
            />
          </Box>
        )}
        {actions.error && (
          <Box sx={{ mt: 2 }}>
            <ErrorPanel
              what={source.title}
              title={t('sources.error.action')}
              error={actions.error}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} sx={{ textTransform: 'none' }}>
          {t('sources.held.dialog.keep')}
        </Button>
        <Button
          color="error"
          variant="contained"
          disabled={actions.pending !== undefined}
          onClick={confirm}
          sx={{ textTransform: 'none' }}
        >
          {t('sources.held.dialog.confirm', { removed })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
