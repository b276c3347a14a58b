import PersonOutline from '@mui/icons-material/PersonOutline';
import ToggleButton from '@mui/material/ToggleButton';
import {
  ListState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { useOwnershipRefs } from './useOwnershipRefs';

/** Narrows a list to what the reader's groups own. */
export function OwnedByMe(props: { state: ListState }) {
  const { state } = props;
  const { t } = useMlopsTranslation();
  const refs = useOwnershipRefs();
  if (refs.length === 0) return null;
  const owners = state.filters.owner ?? [];
  const selected =
    owners.length === refs.length && refs.every(ref => owners.includes(ref));
  return (
    <ToggleButton
      value="mine"
      size="small"
      color="primary"
      selected={selected}
      onChange={() => state.setFilter('owner', selected ? [] : refs)}
      sx={{
        textTransform: 'none',
        height: 36,
        gap: 0.5,
        color: 'text.primary',
      }}
    >
      <PersonOutline fontSize="small" />
      {t('lists.filter.mine')}
    </ToggleButton>
  );
}
