import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMlopsTranslation } from '../translation';

/** @public */
export interface ErrorPanelProps {
  /** What could not be loaded, as it stands in a sentence. */
  what: string;
  /** Heading, when it was not about loading something. */
  title?: string;
  error: Error;
  /** What the reader can still do here. */
  stillWorks?: string;
  onRetry?: () => void;
}

/**
 * Says what failed, what still works, and offers another try.
 *
 * @public
 */
export function ErrorPanel(props: ErrorPanelProps) {
  const { what, title, error, stillWorks, onRetry } = props;
  const { t } = useMlopsTranslation();
  const status = statusOf(error);
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
      sx={{ mb: 2 }}
    >
      <AlertTitle>{title ?? t('common.error.title', { what })}</AlertTitle>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {error.message}
        {status !== undefined &&
          !error.message.includes(String(status)) &&
          ` ${t('common.error.status', { status: String(status) })}`}
      </Typography>
      {stillWorks && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t('common.error.stillWorks', { what: stillWorks })}
        </Typography>
      )}
    </Alert>
  );
}

function statusOf(error: Error): number | undefined {
  if (!('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
