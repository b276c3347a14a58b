import { SyncRun } from '@mlops-portal/backstage-plugin-mlops-common';
import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { SampleList } from './SampleList';
import { TextWithCode } from './TextWithCode';

/** What the last sync met, with samples and what to do about it. */
export function SyncProblems(props: { run: SyncRun | undefined }) {
  const { problems = [], error } = props.run ?? {};
  const { t } = useMlopsTranslation();
  if (problems.length === 0 && !error) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('sources.problems.none')}
      </Typography>
    );
  }
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
    >
      {error && (
        <li>
          <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
            {error}
          </Alert>
        </li>
      )}
      {problems.map((problem, index) => (
        <li key={index}>
          <Alert severity={problem.level}>
            <AlertTitle sx={{ overflowWrap: 'anywhere' }}>
              {t('sources.problems.count', {
                count: problem.count,
                message: problem.message,
              })}
            </AlertTitle>
            {problem.samples.length > 0 && (
              <SampleList
                title={t('sources.problems.samples')}
                samples={problem.samples}
              />
            )}
            {problem.hint && (
              <Box sx={{ mt: 1 }}>
                <b>{t('sources.problems.hint')}:</b>{' '}
                <TextWithCode text={problem.hint} />
              </Box>
            )}
          </Alert>
        </li>
      ))}
    </Box>
  );
}
