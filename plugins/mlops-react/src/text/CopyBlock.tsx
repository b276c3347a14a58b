import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useMlopsTranslation } from '../translation';

/** @public */
export interface CopyBlockProps {
  text: string;
  /** Names the text for screen readers, for example "Feast definition". */
  label: string;
  /** Height from which it scrolls, in pixels. */
  maxHeight?: number;
}

const SHOWN_MS = 3000;

/**
 * Code or configuration as it is, with a button that copies it.
 *
 * @public
 */
export function CopyBlock(props: CopyBlockProps) {
  const { text, label, maxHeight = 420 } = props;
  const { t } = useMlopsTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        backgroundColor: 'action.hover',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          pl: 2,
          pr: 0.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          component="span"
          sx={{
            fontSize: 13,
            color: 'text.secondary',
            overflowWrap: 'anywhere',
          }}
        >
          {label}
        </Box>
        <Button
          size="small"
          color="inherit"
          onClick={copy}
          aria-label={`${t('common.copy')}: ${label}`}
          startIcon={
            outcome === 'copied' ? <CheckOutlined /> : <ContentCopyOutlined />
          }
          sx={{ flexShrink: 0, textTransform: 'none' }}
        >
          <span role="status">
            {outcome === 'copied' && t('common.copied')}
            {outcome === 'failed' && t('common.copyFailed')}
          </span>
          {!outcome && t('common.copy')}
        </Button>
      </Box>
      <Box
        component="pre"
        role="region"
        aria-label={label}
        tabIndex={0}
        sx={{
          m: 0,
          p: 2,
          overflow: 'auto',
          maxHeight,
          fontSize: 13,
          lineHeight: 1.5,
          fontFamily:
            'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
          tabSize: 2,
        }}
      >
        {text}
      </Box>
    </Box>
  );
}
