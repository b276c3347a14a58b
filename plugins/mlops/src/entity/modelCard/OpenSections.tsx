import {
  ANNOTATION_SOURCE,
  MLModelEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  CopyBlock,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CardSection, descriptionToFill, yamlToFill } from './cardSections';

/** Says how the sections that are still open get filled, ready to copy. */
export function OpenSections(props: {
  entity: MLModelEntityV1alpha1;
  sections: readonly CardSection[];
}) {
  const { entity, sections } = props;
  const { t } = useMlopsTranslation();
  const source = entity.metadata.annotations?.[ANNOTATION_SOURCE];
  const headings = source ? descriptionToFill(sections) : '';
  return (
    <Box
      component="details"
      sx={{
        marginTop: 2,
        '& > summary': { cursor: 'pointer', fontWeight: 500 },
      }}
    >
      <summary>{t('modelCard.fill')}</summary>
      <Typography variant="body2" sx={{ marginY: 1 }}>
        {headings
          ? t('modelCard.fill.source', { source: source ?? '' })
          : t('modelCard.fill.catalog')}
      </Typography>
      <CopyBlock
        label={
          headings
            ? t('modelCard.fill.source.label')
            : t('modelCard.fill.catalog.label')
        }
        text={headings || yamlToFill(sections)}
      />
    </Box>
  );
}
