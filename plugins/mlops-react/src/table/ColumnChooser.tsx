import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMlopsTranslation } from '../translation';
import { Column } from './columns';
import { MenuButton } from './MenuButton';

/** Which columns the table shows. */
export function ColumnChooser<Row>(props: {
  columns: readonly Column<Row>[];
  isShown: (column: Column<Row>) => boolean;
  onToggle: (column: Column<Row>) => void;
  onReset: () => void;
}) {
  const { columns, isShown, onToggle, onReset } = props;
  const { t } = useMlopsTranslation();
  return (
    <MenuButton
      title={t('lists.columns.title')}
      icon={<ViewColumnOutlined fontSize="small" />}
    >
      <Box
        role="group"
        aria-label={t('lists.columns.title')}
        sx={{ display: 'flex', flexDirection: 'column', px: 0.5 }}
      >
        {columns.map(column => (
          <FormControlLabel
            key={column.id}
            control={
              <Checkbox
                size="small"
                checked={isShown(column)}
                onChange={() => onToggle(column)}
              />
            }
            label={column.title}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </Box>
      <Button
        size="small"
        onClick={onReset}
        sx={{ mt: 1, textTransform: 'none' }}
      >
        {t('lists.columns.reset')}
      </Button>
    </MenuButton>
  );
}
