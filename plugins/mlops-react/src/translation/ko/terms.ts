import { terms as english } from '../en/terms';
import { Translated } from '../translated';

export const terms: Translated<typeof english> = {
  'terms.champion':
    '레지스트리에서 별칭이나 단계로 현재 사용 중이라고 표시한 버전입니다.',
  'terms.servedOn':
    '선언에 이 모델 이름이 적힌 엔드포인트만 표시하며, 추측하지 않습니다.',
  'terms.ttl':
    '유효 기간(TTL): 저장된 피처 값을 이벤트 시각 이후 얼마 동안 유효하다고 볼지 정합니다.',
  'terms.materializedUntil':
    '온라인 저장소의 값은 이 시각까지 반영되어 있습니다.',
  'terms.freshness':
    '가장 최근에 적재된 값이 유효 기간보다 오래되면 지연으로 표시합니다.',
  'terms.onlineStore': '예측할 때 최신 값을 제공하는 저장소입니다.',
  'terms.offlineStore':
    '학습 데이터를 만들 때 쓰는 과거 값을 보관하는 저장소입니다.',
  'terms.canary':
    '실제 트래픽의 일부만 새 버전으로 보내 상태를 살펴보는 방식입니다.',
  'terms.shadow':
    '실제 트래픽의 사본을 받지만 응답은 사용자에게 돌려보내지 않습니다.',
  'terms.riskTier':
    '사용했을 때 생길 수 있는 피해의 크기를 EU AI 법의 등급으로 나타냅니다. 소유자가 밝힌 값이며 법적 판단이 아닙니다.',
  'terms.removalGuard':
    '소스에서 한꺼번에 너무 많은 항목이 사라지면 담당자가 확인할 때까지 아무것도 삭제하지 않습니다.',
  'terms.lifecycle': '실험, 운영처럼 소유자가 선언한 성숙 단계입니다.',
};
