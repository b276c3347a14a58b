import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Facets } from '@mlops-portal/backstage-plugin-mlops-common';
import { useState } from 'react';
import { useFormats } from '../formats';
import { useMlopsTranslation } from '../translation';
import { FilterDefinition } from './columns';
import { MenuButton } from './MenuButton';

const SEARCH_FROM = 9;

/** Values of one filter with how many rows each has. */
export function FilterMenu(props: {
  filter: FilterDefinition;
  options: Facets[string];
  selected: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const { filter, options, selected, onChange } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const toText = filter.toText ?? (value => value);

  // A value that is chosen must stay where it can be taken back, even when no
  // row has it any more.
  const all = [
    ...options,
    ...selected
      .filter(value => !options.some(option => option.value === value))
      .map(value => ({ value, count: 0 })),
  ];
  const wanted = search.trim().toLocaleLowerCase();
  const shown = all.filter(({ value }) =>
    `${value} ${toText(value)}`.toLocaleLowerCase().includes(wanted),
  );
  const toggle = (value: string) =>
    onChange(
      selected.includes(value)
        ? selected.filter(other => other !== value)
        : [...selected, value],
    );

  return (
    <MenuButton
      title={filter.title}
      active={selected.length > 0}
      state={selected.length > 0 ? formats.count(selected.length) : undefined}
    >
      {all.length >= SEARCH_FROM && (
        <TextField
          size="small"
          fullWidth
          label={t('lists.filter.search')}
          value={search}
          onChange={event => setSearch(event.target.value)}
          sx={{ mb: 1 }}
        />
      )}
      <Box
        role="group"
        aria-label={filter.title}
        sx={{ maxHeight: 320, overflowY: 'auto', px: 0.5 }}
      >
        {shown.map(({ value, count }) => (
          <Box
            key={value}
            sx={{ display: 'flex', alignItems: 'center', gap: 2 }}
          >
            <FormControlLabel
              sx={{ flexGrow: 1, mr: 0, minWidth: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked={selected.includes(value)}
                  onChange={() => toggle(value)}
                  inputProps={{
                    'aria-label': `${toText(value)} (${formats.count(count)})`,
                  }}
                />
              }
              label={filter.render?.(value) ?? toText(value)}
              slotProps={{ typography: { variant: 'body2', noWrap: true } }}
            />
            <Typography
              variant="body2"
              color="text.secondary"
              aria-hidden
              sx={{ fontVariantNumeric: 'tabular-nums' }}
            >
              {formats.count(count)}
            </Typography>
          </Box>
        ))}
        {shown.length === 0 && (
          <Typography variant="body2" color="text.secondary">
            {t('lists.filter.none')}
          </Typography>
        )}
      </Box>
      {selected.length > 0 && (
        <Button
          size="small"
          onClick={() => onChange([])}
          sx={{ mt: 1, textTransform: 'none' }}
        >
          {t('lists.filter.clear')}
        </Button>
      )}
    </MenuButton>
  );
}
