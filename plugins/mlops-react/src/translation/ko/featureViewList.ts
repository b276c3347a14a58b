import { featureViewList as english } from '../en/featureViewList';
import { Translated } from '../translated';

export const featureViewList: Translated<typeof english> = {
  'featureViewList.label': '피처 뷰',
  'featureViewList.search': '피처 뷰 검색',
  'featureViewList.type.batch': '배치',
  'featureViewList.type.stream': '스트림',
  'featureViewList.type.onDemand': '온디맨드',
  'featureViewList.type.label': '레이블',
  'featureViewList.column.entities': '엔티티',
  'featureViewList.column.features': '피처 수',
  'featureViewList.column.stores': '저장소',
  'featureViewList.column.ttl': '유효 기간',
  'featureViewList.column.freshness': '최신성',
  'featureViewList.column.materializedUntil': '적재 시각',
  'featureViewList.column.consumers': '사용하는 모델',
  'featureViewList.column.project': '프로젝트',
  'featureViewList.stores.online': '온라인',
  'featureViewList.stores.offline': '오프라인',
  'featureViewList.stores.none': '없음',
  'featureViewList.ttl.never': '제한 없음',
  'featureViewList.consumers.none': '모델 없음',
  'featureViewList.first.late_one':
    '피처 뷰 {{total}}개 중 {{count, number}}개의 값이 유효 기간을 넘겼습니다.',
  'featureViewList.first.late_other':
    '피처 뷰 {{total}}개 중 {{count, number}}개의 값이 유효 기간을 넘겼습니다.',
  'featureViewList.first.stale_one':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'featureViewList.first.stale_other':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'featureViewList.first.unknownFreshness_one':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 적재 기록이 없어 최신 여부를 알 수 없습니다.',
  'featureViewList.first.unknownFreshness_other':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 적재 기록이 없어 최신 여부를 알 수 없습니다.',
  'featureViewList.first.unused_one':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 사용하는 모델이 없습니다.',
  'featureViewList.first.unused_other':
    '피처 뷰 {{total}}개 중 {{count, number}}개는 사용하는 모델이 없습니다.',
  'featureViewList.first.well_one':
    '피처 뷰 {{count, number}}개의 값이 모두 유효 기간 안에 있고 모델에서 쓰이고 있습니다.',
  'featureViewList.first.well_other':
    '피처 뷰 {{count, number}}개의 값이 모두 유효 기간 안에 있고 모델에서 쓰이고 있습니다.',
  'featureViewList.first.none': '조건에 맞는 피처 뷰가 없습니다.',
  'featureViewList.basis.online_one': '온라인 {{count, number}}개',
  'featureViewList.basis.online_other': '온라인 {{count, number}}개',
  'featureViewList.basis.unused_one': '쓰는 모델 없음 {{count, number}}개',
  'featureViewList.basis.unused_other': '쓰는 모델 없음 {{count, number}}개',
  'featureViewList.basis.unknownFreshness_one':
    '최신 여부 불명 {{count, number}}개',
  'featureViewList.basis.unknownFreshness_other':
    '최신 여부 불명 {{count, number}}개',
  'featureViewList.basis.stale_one': '오래된 상태 {{count, number}}개',
  'featureViewList.basis.stale_other': '오래된 상태 {{count, number}}개',
  'featureViewList.empty.title': '피처 뷰가 여기에 표시됩니다',
  'featureViewList.empty.reason':
    '연결된 소스는 있지만, 볼 수 있는 피처 뷰를 가져온 소스가 아직 없습니다.',
};
