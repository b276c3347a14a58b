import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { ReactNode } from 'react';
import { MlopsMessages, useMlopsTranslation } from '../translation';
import { docsUrl } from './docsUrl';

/** A term that has an explanation. @public */
export type TermName = keyof MlopsMessages extends infer Key
  ? Key extends `terms.${infer Name}`
    ? Name
    : never
  : never;

/** @public */
export interface TermProps {
  /** Which explanation; add it as `terms.<name>` to the translations. */
  name: TermName;
  /** The word as it stands in the text. */
  children: ReactNode;
}

/**
 * A term of the trade with its one-sentence explanation on hover and focus,
 * and a way to the documentation.
 *
 * @public
 */
export function Term(props: TermProps) {
  const { name, children } = props;
  const { t } = useMlopsTranslation();
  return (
    <Tooltip
      describeChild
      enterTouchDelay={0}
      title={
        <>
          {t(`terms.${name}`)}{' '}
          <Link
            href={termAddress(name)}
            target="_blank"
            rel="noopener"
            color="inherit"
          >
            {t('common.learnMore')}
          </Link>
        </>
      }
    >
      <Box
        component="span"
        tabIndex={0}
        sx={{
          cursor: 'help',
          textDecorationLine: 'underline',
          textDecorationStyle: 'dotted',
          textUnderlineOffset: '0.2em',
        }}
      >
        {children}
      </Box>
    </Tooltip>
  );
}

/** Where the documentation explains a term. */
export function termAddress(name: string): string {
  return docsUrl(`docs/terms.md#${name.toLocaleLowerCase('en-US')}`);
}
