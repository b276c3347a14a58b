import { modelList as english } from '../en/modelList';
import { Translated } from '../translated';

export const modelList: Translated<typeof english> = {
  'modelList.label': '모델',
  'modelList.search': '모델 검색',
  'modelList.column.task': '작업',
  'modelList.column.framework': '프레임워크',
  'modelList.column.champion': '챔피언',
  'modelList.column.championAge': '챔피언 생성일',
  'modelList.column.servedOn': '서빙 위치',
  'modelList.column.lastRun': '최근 실행',
  'modelList.column.versions': '버전 수',
  'modelList.column.latestVersion': '최신 버전',
  'modelList.noChampion': '챔피언 없음',
  'modelList.challenger': '챌린저 {{version}}',
  'modelList.notServed': '서빙하지 않음',
  'modelList.notTheChampion': '챔피언 아님',
  'modelList.traffic': '트래픽 {{share}}',
  'modelList.first.servedBroken_one':
    '모델 {{total}}개 중 {{count, number}}개가 실패했거나 중단된 엔드포인트에서 서빙되고 있습니다.',
  'modelList.first.servedBroken_other':
    '모델 {{total}}개 중 {{count, number}}개가 실패했거나 중단된 엔드포인트에서 서빙되고 있습니다.',
  'modelList.first.lastRunFailed_one':
    '모델 {{total}}개 중 {{count, number}}개는 최근 실행이 실패했습니다.',
  'modelList.first.lastRunFailed_other':
    '모델 {{total}}개 중 {{count, number}}개는 최근 실행이 실패했습니다.',
  'modelList.first.championNotServed_one':
    '모델 {{total}}개 중 {{count, number}}개는 챔피언이 아닌 버전으로 서빙되고 있습니다.',
  'modelList.first.championNotServed_other':
    '모델 {{total}}개 중 {{count, number}}개는 챔피언이 아닌 버전으로 서빙되고 있습니다.',
  'modelList.first.stale_one':
    '모델 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'modelList.first.stale_other':
    '모델 {{total}}개 중 {{count, number}}개는 소스가 응답하지 않아 마지막으로 확인한 상태를 보여 드립니다.',
  'modelList.first.withoutChampion_one':
    '모델 {{total}}개 중 {{count, number}}개는 챔피언으로 지정된 버전이 없습니다.',
  'modelList.first.withoutChampion_other':
    '모델 {{total}}개 중 {{count, number}}개는 챔피언으로 지정된 버전이 없습니다.',
  'modelList.first.well_one':
    '모델 {{count, number}}개 모두 챔피언이 있고, 서빙하는 엔드포인트도 정상입니다.',
  'modelList.first.well_other':
    '모델 {{count, number}}개 모두 챔피언이 있고, 서빙하는 엔드포인트도 정상입니다.',
  'modelList.first.none': '조건에 맞는 모델이 없습니다.',
  'modelList.basis.served_one': '서빙 중 {{count, number}}개',
  'modelList.basis.served_other': '서빙 중 {{count, number}}개',
  'modelList.basis.withoutChampion_one': '챔피언 없음 {{count, number}}개',
  'modelList.basis.withoutChampion_other': '챔피언 없음 {{count, number}}개',
  'modelList.basis.lastRunFailed_one': '최근 실행 실패 {{count, number}}개',
  'modelList.basis.lastRunFailed_other': '최근 실행 실패 {{count, number}}개',
  'modelList.basis.stale_one': '오래된 상태 {{count, number}}개',
  'modelList.basis.stale_other': '오래된 상태 {{count, number}}개',
  'modelList.empty.title': '등록된 모델이 여기에 표시됩니다',
  'modelList.empty.reason':
    '연결된 소스는 있지만, 볼 수 있는 모델을 가져온 소스가 아직 없습니다.',
};
