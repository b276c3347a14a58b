import { Link, MarkdownContent } from '@backstage/core-components';
import { MLModelSpec } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Term,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Typography from '@mui/material/Typography';
import { CardSection } from './cardSections';
import { DataList } from './DataList';

/** What a model card says in one of its sections. */
export function CardSectionBody(props: {
  section: CardSection;
  spec: MLModelSpec;
}) {
  const { section, spec } = props;
  switch (section) {
    case 'license':
      return spec.license ? <Licence license={spec.license} /> : null;
    case 'risk':
      return spec.risk ? <Risk risk={spec.risk} /> : null;
    case 'trainingData':
    case 'evaluationData':
      return <DataList data={spec[section] ?? []} />;
    default:
      return <MarkdownContent content={spec[section] ?? ''} dialect="gfm" />;
  }
}

function Licence(props: { license: NonNullable<MLModelSpec['license']> }) {
  const { id, name, url } = props.license;
  const text = name ? `${name} (${id})` : id;
  return url ? <Link to={url}>{text}</Link> : <>{text}</>;
}

function Risk(props: { risk: NonNullable<MLModelSpec['risk']> }) {
  const { tier, category, humanOversight, personalData, reviewDate } =
    props.risk;
  const { t } = useMlopsTranslation();
  const { date } = useFormats();
  const lines = [
    category,
    humanOversight && t('modelCard.risk.oversight', { text: humanOversight }),
    personalData !== undefined &&
      t(
        personalData
          ? 'modelCard.risk.personalData'
          : 'modelCard.risk.noPersonalData',
      ),
    reviewDate && t('modelCard.risk.review', { date: date(reviewDate) }),
  ].filter(Boolean);
  return (
    <>
      <Term name="riskTier">{t(`modelCard.tier.${tier}`)}</Term>
      {lines.map(line => (
        <Typography key={String(line)} variant="body2" color="text.secondary">
          {line}
        </Typography>
      ))}
    </>
  );
}
