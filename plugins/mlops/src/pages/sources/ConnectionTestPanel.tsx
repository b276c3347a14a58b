import {
  ConnectionTest,
  ConnectionTestStep,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  ErrorPanel,
  StatusChip,
  useFormats,
  useMlopsTranslation,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { TextWithCode } from './TextWithCode';
import { ConnectionTestState, useConnectionTest } from './useConnectionTest';

/** A checklist that shows how far the portal gets with a system. */
export function ConnectionTestPanel(props: { source: Source }) {
  const { source } = props;
  const { t } = useMlopsTranslation();
  const test = useConnectionTest(source.id);
  const steps = test.result?.steps.slice(0, test.shownSteps) ?? [];
  const done = test.result && steps.length === test.result.steps.length;
  return (
    <>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ maxWidth: '70ch', mb: 1.5 }}
      >
        {t('sources.test.explanation')}
      </Typography>
      {source.may.sync ? (
        <Button
          variant="outlined"
          color={test.running ? 'inherit' : 'primary'}
          onClick={test.running ? test.stop : test.start}
          sx={{ textTransform: 'none' }}
        >
          {buttonText(test, t)}
        </Button>
      ) : (
        <Typography>{t('sources.sync.notAllowed')}</Typography>
      )}
      <Box sx={{ mt: 2 }} aria-live="polite">
        {test.running && (
          <>
            <LinearProgress aria-label={t('sources.test.running')} />
            <Typography sx={{ mt: 0.5 }}>
              {t('sources.test.running')}
            </Typography>
          </>
        )}
        {test.error && (
          <ErrorPanel
            what={source.title}
            title={t('sources.error.action')}
            error={test.error}
            onRetry={test.start}
          />
        )}
        {steps.length > 0 && (
          <Box
            component="ol"
            aria-label={t('sources.test.title')}
            sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}
          >
            {steps.map((step, index) => (
              <Step key={step.id} step={step} position={index + 1} />
            ))}
          </Box>
        )}
        {done && test.result && (
          <Alert severity={test.result.ok ? 'success' : 'error'} sx={{ mt: 2 }}>
            {verdictOf(test.result, t)}
          </Alert>
        )}
      </Box>
    </>
  );
}

function Step(props: { step: ConnectionTestStep; position: number }) {
  const { step, position } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5 }}>
      <Box
        aria-hidden
        sx={{ minWidth: 20, color: 'text.secondary', textAlign: 'right' }}
      >
        {position}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            alignItems: 'center',
          }}
        >
          <b>{step.title}</b>
          <StatusChip kind="step" status={step.outcome} plain />
          <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
            {[
              step.outcome !== 'skipped' &&
                formats.duration(step.durationMs / 1000),
              !step.mandatory && t('sources.test.optional'),
            ]
              .filter(Boolean)
              .join(', ')}
          </Box>
        </Box>
        {step.message && (
          <Box sx={{ overflowWrap: 'anywhere' }}>{step.message}</Box>
        )}
        {step.mitigation && step.outcome !== 'pass' && (
          <Box sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
            <b>{t('sources.test.fix')}:</b>{' '}
            <TextWithCode text={step.mitigation} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

function buttonText(
  test: ConnectionTestState,
  t: MlopsTranslationFunction,
): string {
  if (test.running) return t('sources.test.cancel');
  return test.result || test.error
    ? t('sources.test.again')
    : t('sources.test.start');
}

function verdictOf(test: ConnectionTest, t: MlopsTranslationFunction): string {
  const failed = test.steps.filter(({ outcome }) => outcome === 'fail');
  if (test.ok) {
    return failed.length === 0
      ? t('sources.test.ok', { count: test.steps.length })
      : t('sources.test.okPartly', { count: failed.length });
  }
  const stopped = failed.find(({ mandatory }) => mandatory) ?? failed[0];
  return t('sources.test.failed', { step: stopped?.title ?? '' });
}
