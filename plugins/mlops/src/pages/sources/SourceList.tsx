import {
  BlockSkeleton,
  ErrorPanel,
  FirstLine,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import { SourceLink } from '../list/SourceLink';
import { answerOfSources } from './answerOfSources';
import { FirstSource } from './FirstSource';
import { SourceCard } from './SourceCard';
import { SourceListResource } from './useSources';

const CARD_HEIGHT = 132;

/** All connected systems with their health, worst first. */
export function SourceList(props: { sources: SourceListResource }) {
  const { sources } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const items = sources.value?.items;
  const answer = items && answerOfSources(items, t, formats);

  if (items?.length === 0) return <FirstSource />;
  return (
    <>
      {(items || !sources.error) && (
        <FirstLine>
          {answer?.worst
            ? t('sources.first.worst', {
                sentence: answer.sentence,
                name: (
                  <SourceLink id={answer.worst.id}>
                    {answer.worst.title}
                  </SourceLink>
                ),
              })
            : answer?.sentence}
        </FirstLine>
      )}
      {sources.error && (
        <ErrorPanel
          what={t('sources.error.list')}
          error={sources.error}
          stillWorks={t('sources.error.stillWorks')}
          onRetry={sources.reload}
        />
      )}
      <Box
        component="ul"
        aria-label={t('sources.label')}
        aria-busy={sources.loading}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}
      >
        {sources.loading &&
          [0, 1, 2].map(index => (
            <li key={index}>
              <BlockSkeleton height={CARD_HEIGHT} />
            </li>
          ))}
        {items?.map(source => (
          <li key={source.id}>
            <SourceCard source={source} sources={sources} />
          </li>
        ))}
      </Box>
    </>
  );
}
