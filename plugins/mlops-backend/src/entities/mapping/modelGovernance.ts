import {
  MLModelSpec,
  ModelCardTexts,
  riskTierSchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { webAddress } from './commonMetadata';
import { EntityContext } from './EntityContext';
import { TagReader } from './mappingConfig';

const RELATIONS = ['finetune', 'adapter', 'quantized', 'merge'] as const;

type CardFields = Pick<
  MLModelSpec,
  | 'license'
  | 'provider'
  | 'baseModels'
  | 'intendedUse'
  | 'outOfScope'
  | 'limitations'
  | 'ethicalConsiderations'
  | 'users'
  | 'trainingData'
  | 'evaluationData'
>;

/** The model card: tags first, then the sections of the description. */
export function cardFields(
  tags: TagReader,
  texts: ModelCardTexts,
  context: EntityContext,
  name: string,
): CardFields {
  const text = (
    field:
      'intendedUse' | 'outOfScope' | 'limitations' | 'ethicalConsiderations',
  ) => {
    const value = tags.text(field) ?? texts[field];
    return value ? { [field]: value } : {};
  };
  const provider = tags.text('provider');
  const users = tags.list('users');
  return {
    ...license(tags, context, name),
    ...(provider && { provider }),
    ...baseModels(tags, context, name),
    ...text('intendedUse'),
    ...text('outOfScope'),
    ...text('limitations'),
    ...text('ethicalConsiderations'),
    ...(users.length > 0 && { users }),
    ...data('trainingData', tags, texts),
    ...data('evaluationData', tags, texts),
  };
}

function license(
  tags: TagReader,
  context: EntityContext,
  name: string,
): Pick<MLModelSpec, 'license'> {
  const id = tags.text('license');
  if (!id) return {};
  const link = tags.text('licenseUrl');
  const url = webAddress(link);
  if (link && !url) {
    context.warn(
      'The address of the licence is not a web address; it is left out',
      `${name}: ${link}`,
    );
  }
  return { license: { id, ...(url && { url }) } };
}

function baseModels(
  tags: TagReader,
  context: EntityContext,
  name: string,
): Pick<MLModelSpec, 'baseModels'> {
  const refs = tags.list('baseModel');
  if (refs.length === 0) return {};
  const declared = tags.text('baseModelRelation')?.toLocaleLowerCase('en-US');
  const relation = RELATIONS.find(one => one === declared);
  if (declared && !relation) {
    context.warn(
      `The relation to the base model is none of ${RELATIONS.join(', ')}; it is left out`,
      `${name}: ${declared}`,
    );
  }
  return {
    baseModels: refs.map(ref => ({ ref, ...(relation && { relation }) })),
  };
}

/** Tags name data sets; a section of the description describes them. */
function data(
  field: 'trainingData' | 'evaluationData',
  tags: TagReader,
  texts: ModelCardTexts,
): Pick<MLModelSpec, 'trainingData' | 'evaluationData'> {
  const names = tags.list(field);
  const description = texts[field];
  if (names.length === 0) {
    if (!description) return {};
    const [firstLine] = description.split('\n');
    return {
      [field]: [
        { name: firstLine.replace(/^[-*]\s+/, '').slice(0, 120), description },
      ],
    };
  }
  return {
    [field]: names.map(value => {
      const url = webAddress(value);
      const only = names.length === 1 && description ? { description } : {};
      return { name: value, ...(url && { url }), ...only };
    }),
  };
}

/** The risk tier and what goes with it; without a tier there is no risk field. */
export function riskFields(
  tags: TagReader,
  context: EntityContext,
  name: string,
): Pick<MLModelSpec, 'risk'> {
  const declared = tags.text('riskTier')?.toLocaleLowerCase('en-US');
  if (!declared) return {};
  const tier = riskTierSchema.safeParse(declared);
  if (!tier.success) {
    context.warn(
      `The risk tier is none of ${riskTierSchema.options.join(', ')}; it is left out`,
      `${name}: ${declared}`,
    );
    return {};
  }
  const category = tags.text('riskCategory');
  const humanOversight = tags.text('humanOversight');
  const personalData = tags.flag('personalData');
  const reviewDate = tags.text('reviewDate');
  const isDate = reviewDate && /^\d{4}-\d{2}-\d{2}$/.test(reviewDate);
  if (reviewDate && !isDate) {
    context.warn(
      'The date of the risk review is not like 2026-03-31; it is left out',
      `${name}: ${reviewDate}`,
    );
  }
  return {
    risk: {
      tier: tier.data,
      ...(category && { category }),
      ...(humanOversight && { humanOversight }),
      ...(personalData !== undefined && { personalData }),
      ...(isDate && { reviewDate }),
    },
  };
}
