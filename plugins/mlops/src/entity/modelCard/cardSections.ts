import { MLModelSpec } from '@mlops-portal/backstage-plugin-mlops-common';

/** Questions that a model card answers, in the order it is read. */
export const CARD_SECTIONS = [
  'intendedUse',
  'outOfScope',
  'limitations',
  'trainingData',
  'evaluationData',
  'ethicalConsiderations',
  'license',
  'risk',
] as const;

export type CardSection = (typeof CARD_SECTIONS)[number];

/** Sections that the model leaves open. */
export function openSections(spec: MLModelSpec): CardSection[] {
  return CARD_SECTIONS.filter(section => {
    const value = spec[section];
    return (
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      (section === 'risk' && spec.risk?.tier === 'unclassified')
    );
  });
}

const YAML: Record<CardSection, string[]> = {
  intendedUse: ['intendedUse: …'],
  outOfScope: ['outOfScope: …'],
  limitations: ['limitations: …'],
  trainingData: ['trainingData:', '  - name: …', '    url: https://…'],
  evaluationData: ['evaluationData:', '  - name: …', '    url: https://…'],
  ethicalConsiderations: ['ethicalConsiderations: …'],
  license: ['license:', '  id: apache-2.0'],
  risk: ['risk:', '  tier: minimal', '  personalData: false'],
};

const HEADINGS: Record<CardSection, string | undefined> = {
  intendedUse: '## Intended use',
  outOfScope: '## Out-of-scope use',
  limitations: '## Limitations',
  trainingData: '## Training data',
  evaluationData: '## Evaluation data',
  ethicalConsiderations: '## Ethical considerations',
  license: undefined,
  risk: undefined,
};

/** Fields of the catalog entry that fill the sections, ready to copy. */
export function yamlToFill(sections: readonly CardSection[]): string {
  return ['spec:']
    .concat(sections.flatMap(section => YAML[section].map(line => `  ${line}`)))
    .join('\n');
}

/** Headings of a registry's description that fill the sections. */
export function descriptionToFill(sections: readonly CardSection[]): string {
  return sections
    .flatMap(section => HEADINGS[section] ?? [])
    .map(heading => `${heading}\n\n…\n`)
    .join('\n');
}
