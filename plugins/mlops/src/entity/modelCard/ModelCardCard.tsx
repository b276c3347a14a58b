import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  MLModelEntityV1alpha1,
  MLModelSpec,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  FirstLine,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CardBody, FactItem, FactList, useEntityOf } from '../frame';
import { CARD_SECTIONS, openSections } from './cardSections';
import { CardSectionBody } from './CardSectionBody';
import { DownloadButton } from './DownloadButton';
import { OpenSections } from './OpenSections';

/** The model card: what the model is for, made from, and careful about. */
export function ModelCardCard() {
  const { entity, entityRef } = useEntityOf<MLModelEntityV1alpha1>();
  const { spec, metadata } = entity;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const open = openSections(spec);
  const filled = CARD_SECTIONS.filter(section => !open.includes(section));
  const titles = (sections: typeof open) =>
    formats.list(sections.map(section => t(`modelCard.section.${section}`)));
  return (
    <EntityInfoCard
      title={t('modelCard.title')}
      footerActions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <DownloadButton
            fileName={`${metadata.name}-card.md`}
            mediaType="text/markdown"
            load={api => api.getModelCard(entityRef)}
          >
            {t('modelCard.download.card')}
          </DownloadButton>
          <DownloadButton
            fileName={`${metadata.name}-bom.json`}
            mediaType="application/json"
            load={api => api.getModelBom(entityRef)}
          >
            {t('modelCard.download.bom')}
          </DownloadButton>
        </Box>
      }
    >
      <CardBody>
        <FirstLine>
          {t(`modelCard.finding.${stateOf(filled.length)}`, {
            filled: formats.count(filled.length),
            total: formats.count(CARD_SECTIONS.length),
            open: titles(open),
          })}
        </FirstLine>
        <FactList items={useCardFacts(spec)} />
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
            columnGap: 4,
            rowGap: 2.5,
            marginTop: 3,
          }}
        >
          {filled.map(section => (
            <Box key={section} component="section" sx={{ minWidth: 0 }}>
              <Typography
                component="h4"
                sx={{ fontSize: '0.9375rem', fontWeight: 600, margin: 0 }}
              >
                {t(`modelCard.section.${section}`)}
              </Typography>
              <Box
                sx={{
                  overflowWrap: 'anywhere',
                  '& p': { marginY: 0.5 },
                }}
              >
                <CardSectionBody section={section} spec={spec} />
              </Box>
            </Box>
          ))}
        </Box>
        {open.length > 0 && <OpenSections entity={entity} sections={open} />}
      </CardBody>
    </EntityInfoCard>
  );
}

function stateOf(filled: number): 'none' | 'open' | 'complete' {
  if (filled === 0) return 'none';
  return filled === CARD_SECTIONS.length ? 'complete' : 'open';
}

function useCardFacts(spec: MLModelSpec): FactItem[] {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const format = spec.modelFormat;
  const facts: Array<[id: FactId, value: string | undefined]> = [
    ['type', spec.type],
    ['tasks', spec.tasks && formats.list(spec.tasks)],
    ['framework', spec.framework],
    ['algorithm', spec.algorithm],
    [
      'format',
      format && [format.name, format.version].filter(Boolean).join(' '),
    ],
    ['provider', spec.provider],
    [
      'baseModels',
      spec.baseModels && formats.list(spec.baseModels.map(({ ref }) => ref)),
    ],
    ['users', spec.users && formats.list(spec.users)],
  ];
  return facts.flatMap(([id, value]) =>
    value ? [{ id, label: t(`modelCard.fact.${id}`), value }] : [],
  );
}

type FactId =
  | 'type'
  | 'tasks'
  | 'framework'
  | 'algorithm'
  | 'format'
  | 'provider'
  | 'baseModels'
  | 'users';
