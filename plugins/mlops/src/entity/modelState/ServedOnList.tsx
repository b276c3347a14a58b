import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ModelRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  StatusChip,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

const SHOWN = 3;

/** Endpoints that serve a model, with status, version and share of traffic. */
export function ServedOnList(props: { servedOn: ModelRow['servedOn'] }) {
  const { servedOn } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const describe = (on: ModelRow['servedOn'][number]) => {
    const parts: string[] = [];
    if (on.version) parts.push(t('model.version', { version: on.version }));
    if (on.trafficPercent !== undefined) {
      const share = formats.percent(on.trafficPercent / 100);
      parts.push(t('model.state.traffic', { share }));
    }
    return parts.join(', ');
  };
  if (servedOn.length === 0) return <>{t('model.state.servedOn.none')}</>;
  return (
    <>
      {servedOn.slice(0, SHOWN).map((on, index) => (
        <Box key={`${on.ref}-${index}`} sx={{ marginBottom: 0.5 }}>
          <EntityRefLink entityRef={on.ref} hideIcon>
            {on.title}
          </EntityRefLink>
          <Box>
            <StatusChip kind="deployment" status={on.status} plain />
          </Box>
          {(on.version || on.trafficPercent !== undefined) && (
            <Typography component="span" variant="body2" color="text.secondary">
              {describe(on)}
            </Typography>
          )}
        </Box>
      ))}
      {servedOn.length > SHOWN &&
        t('model.state.more', {
          total: formats.count(servedOn.length - SHOWN),
        })}
    </>
  );
}
