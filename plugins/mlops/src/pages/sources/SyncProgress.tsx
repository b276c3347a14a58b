import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  toEpochMs,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { ChangesText } from './ChangesText';

/** What a running sync is doing now. */
export function SyncProgress(props: { run: SyncRun }) {
  const { run } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const elapsed = useElapsedSeconds(run.startedAt);
  const title = t('sources.sync.running', {
    elapsed: formats.duration(elapsed),
  });
  return (
    <Box sx={{ mt: 2 }}>
      <LinearProgress aria-label={title} />
      <Box
        sx={{
          mt: 0.5,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          fontSize: 14,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        <Box component="span" sx={{ fontWeight: 600 }} role="status">
          {run.activity ?? t('sources.sync.starting')}
        </Box>
        <span>{title}</span>
        <span>
          {t('sources.sync.progress', {
            pages: formats.count(run.pages),
            requests: formats.count(run.requests),
          })}
        </span>
        {Object.keys(run.counts).length > 0 && (
          <ChangesText counts={run.counts} />
        )}
      </Box>
    </Box>
  );
}

function useElapsedSeconds(startedAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // The server's clock may run ahead of the reader's.
  return Math.max(0, Math.round((now - (toEpochMs(startedAt) ?? now)) / 1000));
}
