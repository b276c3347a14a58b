import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  BarSet,
  FirstLine,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { CardBody } from '../frame';
import { compareVersions } from './compareVersions';
import { CompareTable } from './CompareTable';
import { metricOf } from './versionMetrics';

/** The chosen versions side by side, or how to choose them. */
export function ComparePanel(props: {
  modelName: string;
  versions: readonly ModelVersion[];
  /** Chosen in the address; some may not be among the versions. */
  chosen: readonly string[];
  metric: string | undefined;
  showSame: boolean;
  onShowSame: (show: boolean) => void;
}) {
  const { modelName, chosen, metric, showSame, onShowSame } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const versions = chosen.flatMap(
    name => props.versions.find(({ version }) => version === name) ?? [],
  );
  const absent = chosen.filter(
    name => !versions.some(({ version }) => version === name),
  );
  const comparison = compareVersions(versions);
  const rows = Object.values(comparison).flat();
  const differing = rows.filter(({ differs }) => differs).length;
  const barsTitle = (name: string) => {
    const measured = versions
      .flatMap(one => {
        const value = metricOf(one, name);
        return value === null ? [] : [{ version: one.version, value }];
      })
      .sort((a, b) => a.value - b.value);
    const low = measured[0];
    const high = measured[measured.length - 1];
    if (!low || low.value === high.value) {
      return t('compare.bars', { metric: name });
    }
    return t('compare.bars.range', {
      metric: name,
      low: formats.number(low.value),
      lowVersion: low.version,
      high: formats.number(high.value),
      highVersion: high.version,
    });
  };
  return (
    <EntityInfoCard title={t('compare.title')}>
      <CardBody>
        {absent.length > 0 && (
          <Typography role="status" sx={{ marginBottom: 1 }}>
            {t('compare.absent', { versions: formats.list(absent) })}
          </Typography>
        )}
        {versions.length < 2 ? (
          <Typography color="text.secondary">{t('compare.choose')}</Typography>
        ) : (
          <>
            <FirstLine>
              {t(rows.length === 0 ? 'compare.nothing' : 'compare.finding', {
                differing: formats.count(differing),
                total: formats.count(rows.length),
              })}
            </FirstLine>
            {metric && (
              <Box sx={{ maxWidth: 640, marginBottom: 3 }}>
                <BarSet
                  title={barsTitle(metric)}
                  groupLabel={t('versions.column.version')}
                  groups={versions.map(({ version }) =>
                    t('model.version', { version }),
                  )}
                  valueLabel={metric}
                  series={[
                    {
                      id: metric,
                      label: metric,
                      values: versions.map(one => metricOf(one, metric)),
                    },
                  ]}
                  fileName={`${modelName}-compare`}
                />
              </Box>
            )}
            {differing < rows.length && (
              <FormControlLabel
                control={
                  <Switch
                    checked={showSame}
                    onChange={(_, checked) => onShowSame(checked)}
                  />
                }
                label={t('compare.showSame', {
                  total: formats.count(rows.length - differing),
                })}
              />
            )}
            <CompareTable
              versions={versions}
              comparison={comparison}
              showSame={showSame}
            />
          </>
        )}
      </CardBody>
    </EntityInfoCard>
  );
}
