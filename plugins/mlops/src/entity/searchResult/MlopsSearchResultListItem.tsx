import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import {
  mlopsKindIcons,
  SimulatedLabel,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isMlopsSearchDocument } from './isMlopsSearchDocument';

const KIND_KEYS = {
  MLModel: 'mlmodel',
  FeatureView: 'featureview',
  ModelEndpoint: 'modelendpoint',
} as const;

/** A model, feature view or endpoint among the results of a search. */
export function MlopsSearchResultListItem(props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { result, highlight } = props;
  const { t } = useMlopsTranslation();
  if (!result || !isMlopsSearchDocument(result)) return null;
  const Icon = mlopsKindIcons[KIND_KEYS[result.kind]];
  const marked = (field: 'title' | 'text') =>
    highlight && hasSoundMarks(highlight, field) ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  const facts = [
    t(`search.kind.${result.kind}`),
    result.type,
    result.task,
    result.framework,
    result.lifecycle,
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'flex', gap: 2, width: '100%', minWidth: 0 }}>
      <Icon aria-hidden sx={{ color: 'text.secondary', marginTop: 0.5 }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="h3"
          sx={{ fontSize: '1.125rem', fontWeight: 600, margin: 0 }}
        >
          <Link noTrack to={result.location}>
            {marked('title')}
          </Link>{' '}
          {result.simulated === 'true' && <SimulatedLabel />}
        </Typography>
        <Typography variant="body2">
          {facts.join(' · ')}
          {result.owner && (
            <>
              {' · '}
              <EntityRefLink
                // An index that was built before the owner was known has the
                // name as it is declared.
                entityRef={parseEntityRef(result.owner, {
                  defaultKind: 'group',
                  defaultNamespace: 'default',
                })}
                hideIcon
              />
            </>
          )}
        </Typography>
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{
            display: '-webkit-box',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: 3,
            overflow: 'hidden',
            overflowWrap: 'anywhere',
          }}
        >
          {marked('text')}
        </Typography>
      </Box>
    </Box>
  );
}

/**
 * Whether each mark of a field ends before the next begins: an engine that
 * finds words twice puts marks within marks, and then the text alone reads
 * better. The marked text may be an excerpt.
 */
function hasSoundMarks(highlight: ResultHighlight, field: string): boolean {
  const { preTag, postTag, fields } = highlight;
  if (!fields[field]) return false;
  return fields[field]
    .split(preTag)
    .every(
      (part, index) => part.split(postTag).length === (index === 0 ? 1 : 2),
    );
}
