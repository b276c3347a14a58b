import { ModelVersion } from '@mlops-portal/backstage-plugin-mlops-common';
import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

/** Chooses the version that is assessed. */
export function VersionSelect(props: {
  versions: readonly ModelVersion[];
  value: string;
  onChange: (version: string) => void;
}) {
  const { versions, value, onChange } = props;
  const { t } = useMlopsTranslation();
  const known = versions.some(({ version }) => version === value);
  return (
    <TextField
      select
      size="small"
      label={t('versions.column.version')}
      value={value}
      onChange={event => onChange(event.target.value)}
      sx={{ minWidth: 200 }}
    >
      {!known && <MenuItem value={value}>{value}</MenuItem>}
      {versions.map(({ version, role, aliases }) => {
        const names = role
          ? [t(`model.role.${role}`), ...aliases.filter(one => one !== role)]
          : aliases;
        return (
          <MenuItem key={version} value={version}>
            {names.length > 0 ? `${version} · ${names.join(', ')}` : version}
          </MenuItem>
        );
      })}
    </TextField>
  );
}
