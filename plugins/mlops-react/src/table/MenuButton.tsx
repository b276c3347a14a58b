import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { ReactNode, useId, useState } from 'react';

/** @internal */
export interface MenuButtonProps {
  title: string;
  /** Said after the title, for example how many values are chosen. */
  state?: string;
  active?: boolean;
  /** Stands for the title, which screen readers still hear. */
  icon?: ReactNode;
  children: ReactNode;
}

/** A button that opens a small panel with controls. */
export function MenuButton(props: MenuButtonProps) {
  const { title, state, active, icon, children } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color={active ? 'primary' : 'inherit'}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-label={icon ? title : undefined}
        onClick={event => setAnchor(event.currentTarget)}
        title={icon ? title : undefined}
        endIcon={<ExpandMore />}
        sx={{
          textTransform: 'none',
          whiteSpace: 'nowrap',
          height: 36,
          ...(!active && { borderColor: 'divider' }),
        }}
      >
        {icon ?? title}
        {active && state && (
          <Box component="span" sx={{ ml: 0.75, fontWeight: 700 }}>
            {state}
          </Box>
        )}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            id,
            role: 'dialog',
            'aria-label': title,
            sx: { mt: 0.5, p: 1.5, minWidth: 220, maxWidth: 360 },
          },
        }}
      >
        {children}
      </Popover>
    </>
  );
}
