import { common as english } from '../en/common';
import { Translated } from '../translated';

export const common: Translated<typeof english> = {
  'common.missing': '알 수 없음',
  'common.retry': '다시 시도',
  'common.copy': '복사',
  'common.copied': '복사했습니다',
  'common.copyFailed': '텍스트를 선택해 직접 복사해 주세요',
  'common.close': '닫기',
  'common.cancel': '취소',
  'common.loading': '불러오는 중',
  'common.details': '자세히',
  'common.learnMore': '문서에서 더 알아보기',
  'common.opensElsewhere': '새 탭에서 열립니다',
  'common.error.title': '불러오지 못했습니다: {{what}}',
  'common.error.stillWorks': '계속 사용할 수 있는 기능: {{what}}',
  'common.error.status': '서버 응답 코드는 {{status}}입니다.',
  'common.empty.steps': '채우는 방법:',
  'common.stale.title': '마지막으로 확인한 내용입니다({{age}} 전)',
  'common.stale.reason': '{{source}}에서 응답이 없습니다. {{reason}}',
  'common.stale.noReason': '{{source}}에서 두 주기 동안 응답이 없습니다.',
  'common.simulated': '시뮬레이션',
  'common.simulated.explanation':
    '실제 시스템이 아니라 데모용으로 만든 데이터입니다.',
  'common.time.zone': '{{time}} ({{zone}})',
  'common.time.never': '없음',
};
