import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { MlopsApi } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  downloadText,
  mlopsApiRef,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ReactNode, useState } from 'react';

/** Asks the server for a document and saves it; says so when it fails. */
export function DownloadButton(props: {
  children: ReactNode;
  fileName: string;
  mediaType: string;
  load: (api: MlopsApi) => Promise<string>;
}) {
  const { children, fileName, mediaType, load } = props;
  const { t } = useMlopsTranslation();
  const api = useApi(mlopsApiRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      downloadText(fileName, await load(api), mediaType);
    } catch (failure) {
      setError(toError(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadOutlined />}
        disabled={busy}
        onClick={download}
        sx={{ textTransform: 'none' }}
      >
        {children}
      </Button>
      <span role="alert">
        {error && (
          <Typography variant="body2" color="error">
            {t('common.error.title', { what: fileName })}: {error.message}
          </Typography>
        )}
      </span>
    </>
  );
}
