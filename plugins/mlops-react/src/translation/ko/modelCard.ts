import { modelCard as english } from '../en/modelCard';
import { Translated } from '../translated';

export const modelCard: Translated<typeof english> = {
  'modelCard.title': '모델 카드',
  'modelCard.finding.complete':
    '카드가 {{total}}개 질문에 모두 답하고 있습니다.',
  'modelCard.finding.open':
    '카드가 {{total}}개 질문 중 {{filled}}개에 답하고 있습니다. 남은 항목: {{open}}.',
  'modelCard.finding.none':
    '카드가 아직 {{total}}개 질문 중 어느 것에도 답하지 않았습니다.',
  'modelCard.download.card': '모델 카드(.md)',
  'modelCard.download.bom': 'ML-BOM(.json)',
  'modelCard.section.intendedUse': '의도한 용도',
  'modelCard.section.outOfScope': '의도하지 않은 용도',
  'modelCard.section.limitations': '한계',
  'modelCard.section.trainingData': '학습 데이터',
  'modelCard.section.evaluationData': '평가 데이터',
  'modelCard.section.ethicalConsiderations': '윤리적 고려 사항',
  'modelCard.section.license': '라이선스',
  'modelCard.section.risk': '위험 등급',
  'modelCard.fact.type': '하는 일',
  'modelCard.fact.tasks': '작업',
  'modelCard.fact.framework': '프레임워크',
  'modelCard.fact.algorithm': '알고리즘',
  'modelCard.fact.format': '형식',
  'modelCard.fact.provider': '제공자',
  'modelCard.fact.baseModels': '기반 모델',
  'modelCard.fact.users': '사용자',
  'modelCard.risk.oversight': '사람의 감독: {{text}}',
  'modelCard.risk.personalData': '개인 정보를 처리합니다.',
  'modelCard.risk.noPersonalData': '개인 정보를 처리하지 않습니다.',
  'modelCard.risk.review': '다음 검토일: {{date}}.',
  'modelCard.tier.prohibited': '금지',
  'modelCard.tier.high': '고위험',
  'modelCard.tier.limited': '제한적 위험',
  'modelCard.tier.minimal': '최소 위험',
  'modelCard.tier.gpai': '범용',
  'modelCard.tier.gpai-systemic': '체계적 위험이 있는 범용',
  'modelCard.tier.unclassified': '분류 전',
  'modelCard.fill': '남은 질문에 답하는 방법',
  'modelCard.fill.source':
    '{{source}}의 모델 설명에 아래 절을 적으면 다음 동기화 때 여기에 반영됩니다.',
  'modelCard.fill.source.label': '설명에 넣을 Markdown',
  'modelCard.fill.catalog': '모델의 카탈로그 항목에 아래 필드를 추가하세요.',
  'modelCard.fill.catalog.label': '카탈로그 항목에 넣을 YAML',
};
