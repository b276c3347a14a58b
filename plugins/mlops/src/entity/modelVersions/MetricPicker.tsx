import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { MAX_METRICS } from './versionMetrics';

/** Chooses which metrics are drawn. */
export function MetricPicker(props: {
  names: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
}) {
  const { names, chosen, onChange } = props;
  const { t } = useMlopsTranslation();
  return (
    <Autocomplete
      multiple
      size="small"
      options={[...names]}
      value={[...chosen]}
      onChange={(_, value) => onChange(value)}
      getOptionDisabled={name =>
        chosen.length >= MAX_METRICS && !chosen.includes(name)
      }
      disableClearable
      sx={{ maxWidth: 560, flexGrow: 1 }}
      renderInput={params => (
        <TextField
          {...params}
          label={t('versions.metrics')}
          helperText={t('versions.metrics.help', {
            total: String(MAX_METRICS),
          })}
        />
      )}
    />
  );
}
