import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Clear from '@mui/icons-material/Clear';
import { ListState } from '../url';
import { useMlopsTranslation } from '../translation';
import { FilterDefinition } from './columns';

/** The filters that are set, each with a way to take it back. */
export function ActiveFilters(props: {
  filters: readonly FilterDefinition[];
  state: ListState;
}) {
  const { filters, state } = props;
  const { t } = useMlopsTranslation();
  const active = filters.flatMap(filter =>
    (state.filters[filter.name] ?? []).map(value => ({ filter, value })),
  );
  if (active.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={t('lists.filter.active')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
    >
      {active.map(({ filter, value }) => {
        const remove = () =>
          state.setFilter(
            filter.name,
            (state.filters[filter.name] ?? []).filter(other => other !== value),
          );
        return (
          <Chip
            key={`${filter.name} ${value}`}
            size="small"
            label={
              <>
                {filter.title}: {filter.render?.(value) ?? value}
              </>
            }
            onClick={remove}
            onDelete={remove}
            deleteIcon={<Clear />}
            aria-label={t('lists.filter.remove', {
              name: filter.title,
              value: filter.toText?.(value) ?? value,
            })}
          />
        );
      })}
      <Button
        size="small"
        onClick={state.clearFilters}
        sx={{ textTransform: 'none' }}
      >
        {t('lists.filter.clearAll')}
      </Button>
    </Box>
  );
}
