import { endpointList as english } from '../en/endpointList';
import { Translated } from '../translated';

export const endpointList: Translated<typeof english> = {
  'endpointList.label': '엔드포인트',
  'endpointList.search': '엔드포인트 검색',
  'endpointList.column.status': '상태',
  'endpointList.column.server': '서버',
  'endpointList.column.models': '모델',
  'endpointList.column.replicas': '레플리카',
  'endpointList.column.accelerators': 'GPU',
  'endpointList.column.environment': '환경',
  'endpointList.column.url': 'URL',
  'endpointList.column.pattern': '서빙 방식',
  'endpointList.role.champion': '챔피언',
  'endpointList.role.canary': '카나리',
  'endpointList.role.shadow': '섀도',
  'endpointList.noModels': '모델 없음',
  'endpointList.accelerators.none': '없음',
  'endpointList.accelerators.perReplica': '레플리카당 {{type}} {{number}}개',
  'endpointList.first.failed_one':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 실패했습니다.',
  'endpointList.first.failed_other':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 실패했습니다.',
  'endpointList.first.outOfService_one':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 서비스를 중단했습니다.',
  'endpointList.first.outOfService_other':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 서비스를 중단했습니다.',
  'endpointList.first.stale_one':
    '엔드포인트 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'endpointList.first.stale_other':
    '엔드포인트 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'endpointList.first.unknown_one':
    '엔드포인트 {{total}}개 중 {{count, number}}개의 상태를 알 수 없습니다.',
  'endpointList.first.unknown_other':
    '엔드포인트 {{total}}개 중 {{count, number}}개의 상태를 알 수 없습니다.',
  'endpointList.first.changing_one':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 변경 중이고 나머지는 서비스 중입니다.',
  'endpointList.first.changing_other':
    '엔드포인트 {{total}}개 중 {{count, number}}개가 변경 중이고 나머지는 서비스 중입니다.',
  'endpointList.first.well_one': '엔드포인트가 서비스 중입니다.',
  'endpointList.first.well_other':
    '엔드포인트 {{count, number}}개가 모두 서비스 중입니다.',
  'endpointList.first.none': '조건에 맞는 엔드포인트가 없습니다.',
  'endpointList.basis.inService_one': '서비스 중 {{count, number}}개',
  'endpointList.basis.inService_other': '서비스 중 {{count, number}}개',
  'endpointList.basis.changing_one': '변경 중 {{count, number}}개',
  'endpointList.basis.changing_other': '변경 중 {{count, number}}개',
  'endpointList.basis.outOfService_one': '중단 {{count, number}}개',
  'endpointList.basis.outOfService_other': '중단 {{count, number}}개',
  'endpointList.basis.accelerators_one': 'GPU 최소 {{count, number}}개 점유',
  'endpointList.basis.accelerators_other': 'GPU 최소 {{count, number}}개 점유',
  'endpointList.basis.stale_one': '오래된 상태 {{count, number}}개',
  'endpointList.basis.stale_other': '오래된 상태 {{count, number}}개',
  'endpointList.empty.title': '서빙 엔드포인트가 여기에 표시됩니다',
  'endpointList.empty.reason':
    '연결된 소스는 있지만, 볼 수 있는 엔드포인트를 가져온 소스가 아직 없습니다.',
};
