import { platform as english } from '../en/platform';
import { Translated } from '../translated';

export const platform: Translated<typeof english> = {
  'platform.title': 'ML 플랫폼',
  'platform.subtitle':
    '실제 시스템과 함께 최신 상태로 유지되는 모델, 피처 뷰, 서빙 엔드포인트',
  'platform.tabs.models': '모델',
  'platform.tabs.featureViews': '피처 뷰',
  'platform.tabs.endpoints': '엔드포인트',
  'platform.tabs.sources': '소스',
  'platform.column.name': '이름',
  'platform.column.owner': '소유자',
  'platform.column.lifecycle': '수명 주기',
  'platform.column.source': '소스',
  'platform.column.system': '시스템',
  'platform.column.domain': '도메인',
  'platform.column.type': '유형',
  'platform.column.state': '상태',
  'platform.state.served': '서빙 중',
  'platform.state.servedBroken': '고장 난 엔드포인트에서 서빙',
  'platform.state.championNotServed': '챔피언을 서빙하지 않음',
  'platform.state.withoutChampion': '챔피언 없음',
  'platform.state.lastRunFailed': '최근 실행 실패',
  'platform.state.stale': '오래됨',
  'platform.state.unused': '쓰는 모델 없음',
  'platform.state.online': '온라인',
  'platform.row.stale': '오래됨',
  'platform.row.staleReason':
    '소스가 두 주기 동안 응답하지 않아 마지막으로 확인한 내용을 보여 드립니다.',
  'platform.row.catalogOnly': '카탈로그',
  'platform.row.catalogOnlyReason':
    '소스가 아니라 카탈로그에 직접 선언한 항목입니다.',
  'platform.row.more': '외 {{rest}}개',
  'platform.row.unassigned': '없음',
  'platform.worst':
    '{{sentence}} 가장 시급한 항목은 {{name}}이며 소유자는 {{owner}}입니다.',
  'platform.narrowed': '검색어와 필터에 맞는 항목만 계산했습니다.',
  'platform.firstSource.title': '아직 연결된 소스가 없습니다',
  'platform.firstSource.reason':
    '포털이 MLflow, Feast, KServe처럼 팀에서 쓰는 시스템을 읽기 시작하면 모델, 피처 뷰, 엔드포인트가 자동으로 여기에 나타납니다.',
  'platform.firstSource.step1': '포털 설정에 소스를 추가하고 다시 시작합니다.',
  'platform.firstSource.step2':
    '소스 탭에서 연결을 시험하고 첫 동기화를 지켜봅니다.',
  'platform.firstSource.snippet': 'app-config.yaml',
  'platform.firstSource.docs': 'MLflow, Feast, KServe 연결 방법',
  'platform.firstSource.openSources': '소스 열기',
  'platform.nothingRead.step1':
    '소스 탭에서 마지막 동기화 결과와 제외된 항목을 확인합니다.',
  'platform.nothingRead.step2':
    '또는 카탈로그 파일에 직접 선언합니다. 문서에 종류별 예시가 있습니다.',
  'platform.nothingRead.docs': '종류별 예시 보기',
};
