import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FirstLine,
  ListState,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { Fragment } from 'react';
import { ListedRow } from './cells';

/** A count beneath the first line. */
export interface AnswerCount {
  text: string;
  /** Values of the filter `status` that show the rows counted. */
  status?: readonly string[];
}

/** What a list's first line says. */
export interface ListAnswer<Row> {
  /** The finding, as a whole sentence. */
  sentence: string;
  /** Whether a row is one that the sentence speaks of. */
  concerns?: (row: Row) => boolean;
  /** Other counts, in the order of their weight. */
  basis: readonly AnswerCount[];
}

/** The first line of a list, with the worst row when it is on the page. */
export function Answer<Row extends ListedRow>(props: {
  state: ListState;
  rows: readonly Row[] | undefined;
  answer: ListAnswer<Row> | undefined;
}) {
  const { state, rows, answer } = props;
  const { t } = useMlopsTranslation();
  const narrowed = state.search !== '' || Object.keys(state.filters).length > 0;
  if (rows?.length === 0 && !narrowed && state.page === 1) return null;
  // Rows come worst first only while the reader has not sorted or paged.
  const [first] = !state.sort && state.page === 1 ? (rows ?? []) : [];
  const worst = first && answer?.concerns?.(first) ? first : undefined;
  const basis: AnswerCount[] = [
    ...(answer?.basis ?? []),
    ...(narrowed ? [{ text: t('platform.narrowed') }] : []),
  ];
  return (
    <FirstLine
      basis={
        basis.length > 0 &&
        basis.map((count, index) => (
          <Fragment key={count.text}>
            {index > 0 && ' · '}
            <CountLink count={count} />
          </Fragment>
        ))
      }
    >
      {answer &&
        (worst
          ? t('platform.worst', {
              sentence: answer.sentence,
              name: (
                <EntityRefLink entityRef={worst.ref} disableTooltip>
                  {worst.title}
                </EntityRefLink>
              ),
              owner: (
                <EntityRefLink
                  entityRef={worst.owner}
                  defaultKind="Group"
                  hideIcon
                  disableTooltip
                />
              ),
            })
          : answer.sentence)}
    </FirstLine>
  );
}

/** Leads to the rows that a count is of. */
function CountLink(props: { count: AnswerCount }) {
  const { text, status } = props.count;
  if (!status) return <>{text}</>;
  const params = new URLSearchParams(status.map(value => ['status', value]));
  return (
    <Link to={`?${params}`} color="inherit">
      {text}
    </Link>
  );
}
