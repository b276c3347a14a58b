import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Term,
  useChartColors,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import { ReactNode } from 'react';
import { answering, ServedModel, unassignedPercent } from './trafficShares';

/** Who gets how much of the traffic: a bar of the whole, and the same in words. */
export function TrafficBar(props: { models: readonly ServedModel[] }) {
  const { models } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const colors = useChartColors();
  const parts = answering(models);
  const shadows = models.filter(({ role }) => role === 'shadow');
  const rest = unassignedPercent(models);
  const share = (percent: number) => formats.percent(percent / 100);
  const known = parts.some(
    ({ trafficPercent }) => trafficPercent !== undefined,
  );
  const colorOf = (index: number) =>
    colors.series[index % colors.series.length];
  const segments = [
    ...parts.map((part, index) => ({
      percent: part.trafficPercent ?? 0,
      background: colorOf(index),
    })),
    {
      percent: rest,
      background: `repeating-linear-gradient(45deg, ${colors.grid} 0 6px, transparent 6px 12px)`,
    },
  ].filter(({ percent }) => percent > 0);
  return (
    <Box sx={{ marginBottom: 3 }}>
      {known && (
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            gap: '2px',
            height: 24,
            borderRadius: 1,
            overflow: 'hidden',
            marginBottom: 1,
          }}
        >
          {segments.map(({ percent, background }) => (
            <Box
              key={background}
              sx={{ width: `${percent}%`, minWidth: 3, background }}
            />
          ))}
        </Box>
      )}
      <Box
        component="ul"
        aria-label={t('endpoint.traffic')}
        sx={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {parts.map((part, index) => (
          <Line
            key={`${part.name}-${index}`}
            swatch={known ? colorOf(index) : undefined}
            model={part}
          >
            {part.trafficPercent === undefined
              ? t('endpoint.traffic.unknown')
              : share(part.trafficPercent)}
          </Line>
        ))}
        {shadows.map((part, index) => (
          <Line key={`shadow-${index}`} model={part}>
            {t('endpoint.traffic.copy')}
          </Line>
        ))}
        {rest > 0 && (
          <li>{t('endpoint.traffic.rest', { share: share(rest) })}</li>
        )}
      </Box>
    </Box>
  );
}

function Line(props: {
  swatch?: string;
  model: ServedModel;
  children: ReactNode;
}) {
  const { swatch, model, children } = props;
  const { t } = useMlopsTranslation();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        paddingY: 0.25,
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 12,
          height: 12,
          borderRadius: '2px',
          ...(swatch
            ? { backgroundColor: swatch }
            : { border: '1px dashed', borderColor: 'text.secondary' }),
        }}
      />
      <Box component="span" sx={{ fontWeight: 500 }}>
        {model.ref ? (
          <EntityRefLink entityRef={model.ref} hideIcon>
            {model.name}
          </EntityRefLink>
        ) : (
          model.name
        )}
      </Box>
      {model.version && (
        <span>{t('model.version', { version: model.version })}</span>
      )}
      <RoleWord role={model.role} />
      <Box
        component="span"
        sx={{ marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' }}
      >
        {children}
      </Box>
    </Box>
  );
}

function RoleWord(props: { role?: string }) {
  const { t } = useMlopsTranslation();
  switch (props.role) {
    case 'champion':
      return <Term name="champion">{t('endpoint.role.champion')}</Term>;
    case 'canary':
      return <Term name="canary">{t('endpoint.role.canary')}</Term>;
    case 'shadow':
      return <Term name="shadow">{t('endpoint.role.shadow')}</Term>;
    default:
      return null;
  }
}
