import { Link } from '@backstage/core-components';
import { Provenance } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  RelativeTime,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';

/** Where the content comes from, how old it is, and the way to the original. */
export function ProvenanceLine(props: { provenance: Provenance }) {
  const { sourceTitle, observedAt, url } = props.provenance;
  const { t } = useMlopsTranslation();
  return (
    <Typography
      variant="body2"
      component="div"
      color="text.secondary"
      sx={{ marginTop: 2 }}
    >
      {t('entity.provenance', {
        source: sourceTitle,
        time: <RelativeTime moment={observedAt} />,
      })}{' '}
      {url && (
        <Link to={url}>{t('entity.openIn', { source: sourceTitle })}</Link>
      )}
    </Typography>
  );
}
