import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { downloadText } from '../charts';

/** Saves every row that is listed, all pages, as CSV. */
export function ExportButton(props: {
  fileName: string;
  total: number | undefined;
  loadCsv: () => Promise<string>;
  onError: (error: Error | undefined) => void;
}) {
  const { fileName, total, loadCsv, onError } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    onError(undefined);
    try {
      downloadText(fileName, await loadCsv(), 'text/csv');
    } catch (error) {
      onError(toError(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      disabled={busy || !total}
      onClick={save}
      startIcon={<FileDownloadOutlined />}
      aria-label={t('lists.export.label', { total: formats.count(total) })}
      title={t('lists.export.label', { total: formats.count(total) })}
      sx={{ textTransform: 'none', height: 36, borderColor: 'divider' }}
    >
      {t('lists.export.csv')}
    </Button>
  );
}
