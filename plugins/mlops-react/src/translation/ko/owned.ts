import { owned as english } from '../en/owned';
import { Translated } from '../translated';

export const owned: Translated<typeof english> = {
  'owned.title.owner': '이 팀의 모델',
  'owned.title.system': '이 시스템의 모델',
  'owned.title.domain': '이 도메인의 모델',
  'owned.what': '모델 목록',
  'owned.lists': '목록',
  'owned.finding.servedBroken':
    '모델 {{total}}개 중 {{number}}개가 서비스 중이 아닌 엔드포인트에 있습니다.',
  'owned.finding.championNotServed':
    '모델 {{total}}개 중 {{number}}개가 챔피언과 다른 버전으로 서빙되고 있습니다.',
  'owned.finding.lastRunFailed':
    '모델 {{total}}개 중 {{number}}개의 최근 실행이 실패했습니다.',
  'owned.finding.withoutChampion':
    '모델 {{total}}개 중 {{number}}개에 챔피언이 없습니다.',
  'owned.finding.stale':
    '모델 {{total}}개 중 {{number}}개의 소스가 응답하지 않습니다.',
  'owned.finding.fine': '모델 {{total}}개에 문제가 없습니다.',
  'owned.models': '모델 {{total}}개',
  'owned.endpoints': '엔드포인트 {{total}}개',
  'owned.featureViews': '피처 뷰 {{total}}개',
  'owned.empty.title': '상태가 나쁜 순서로 정렬한 모델',
  'owned.empty.reason':
    '이 항목을 소속으로 적은 모델, 피처 뷰, 엔드포인트가 없습니다.',
  'owned.empty.registry':
    '레지스트리에서 모델에 팀 태그를 붙이세요. 태그 이름은 설정의 mlops.owners에서 정합니다.',
  'owned.empty.catalog': '카탈로그 항목이라면 아래와 같이 적습니다.',
  'owned.empty.label': '카탈로그 항목에 넣을 YAML',
  'home.title': '내 모델',
  'home.description':
    '나와 내 팀이 소유한 모델을 상태가 나쁜 순서로 보여 줍니다',
  'home.empty.title': '상태가 나쁜 순서로 정렬한 내 모델',
  'home.empty.reason': '나 또는 내 팀이 소유한 모델이 없습니다.',
  'home.empty.team':
    '카탈로그에서 내가 팀의 구성원으로 등록되어 있는지 확인하세요.',
  'search.kind.MLModel': '모델',
  'search.kind.FeatureView': '피처 뷰',
  'search.kind.ModelEndpoint': '엔드포인트',
};
