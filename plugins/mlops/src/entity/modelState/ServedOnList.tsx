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
  const byEndpoint = new Map<string, ModelRow['servedOn']>();
  for (const on of servedOn) {
    byEndpoint.set(on.ref, [...(byEndpoint.get(on.ref) ?? []), on]);
  }
  const endpoints = [...byEndpoint];
  if (servedOn.length === 0) return <>{t('model.state.servedOn.none')}</>;
  return (
    <>
      {endpoints.slice(0, SHOWN).map(([ref, parts]) => (
        <Box key={ref} sx={{ marginBottom: 0.5 }}>
          <EntityRefLink entityRef={ref} hideIcon>
            {parts[0].title}
          </EntityRefLink>
          <Box>
            <StatusChip kind="deployment" status={parts[0].status} plain />
          </Box>
          {parts.map(part => (
            <Typography
              key={`${part.version}-${part.role}`}
              component="div"
              variant="body2"
              color="text.secondary"
            >
              {describe(part)}
            </Typography>
          ))}
        </Box>
      ))}
      {endpoints.length > SHOWN &&
        t('model.state.more', {
          total: formats.count(endpoints.length - SHOWN),
        })}
    </>
  );
}
