import { Link } from '@backstage/core-components';
import {
  CopyBlock,
  docsUrl,
  EmptyState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

const SNIPPET = `mlops:
  owners:
    default: group:default/guests
  sources:
    - id: mlflow-prod
      connector: mlflow
      title: MLflow production
      schedule:
        frequency: { minutes: 5 }
        timeout: { minutes: 15 }
      config:
        baseUrl: https://mlflow.example.com
        auth:
          type: bearer
          token: \${MLFLOW_TOKEN}
`;

/** How to connect the first system, for a portal that has none. */
export function FirstSource() {
  const { t } = useMlopsTranslation();
  return (
    <EmptyState
      heading="h2"
      title={t('platform.firstSource.title')}
      reason={t('platform.firstSource.reason')}
      steps={[
        <>
          {t('platform.firstSource.step1')}
          <Box sx={{ mt: 1, maxWidth: 640 }}>
            <CopyBlock
              text={SNIPPET}
              label={t('platform.firstSource.snippet')}
            />
          </Box>
        </>,
        t('platform.firstSource.step2'),
      ]}
      action={
        <Button
          component={Link}
          to={docsUrl('docs/connectors.md')}
          variant="outlined"
          sx={{ textTransform: 'none' }}
        >
          {t('platform.firstSource.docs')}
        </Button>
      }
    />
  );
}
