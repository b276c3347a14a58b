import { featureView as english } from '../en/featureView';
import { Translated } from '../translated';

export const featureView: Translated<typeof english> = {
  'featureView.state.title': '상태',
  'featureView.state.what': '피처 뷰 상태',
  'featureView.state.stillWorks': '카탈로그 카드',
  'featureView.notFound.title': '이 뷰의 최신성, 저장소, 사용하는 모델',
  'featureView.notFound.reason':
    '뷰가 카탈로그에는 있지만 ML 플랫폼이 아직 읽지 않았습니다.',
  'featureView.notFound.access':
    '그래도 보이지 않으면 이 뷰를 볼 권한이 있는지 플랫폼 담당자에게 문의해 주세요.',
  'featureView.finding.late':
    '값이 만들어진 지 {{age}} 지나 유효 기간 {{ttl}}을(를) 넘겼습니다. {{readers}}.',
  'featureView.finding.fresh':
    '값이 만들어진 지 {{age}} 지났으며 유효 기간 {{ttl}} 안에 있습니다. {{readers}}.',
  'featureView.finding.unknown':
    '값이 얼마나 최신인지 알 수 없습니다. {{readers}}.',
  'featureView.finding.notExpiring': '값이 만료되지 않습니다. {{readers}}.',
  'featureView.finding.readBy': '사용하는 모델: {{names}}',
  'featureView.finding.unread': '사용한다고 밝힌 모델이 없습니다',
  'featureView.bar':
    '값이 만들어진 지 {{age}} 지났고, 유효 기간은 {{ttl}}입니다.',
  'featureView.bar.now': '방금 생성',
  'featureView.bar.ttl': '{{ttl}} 뒤 만료',
  'featureView.fact.freshness': '최신성',
  'featureView.fact.ttl': '유효 기간',
  'featureView.fact.entities': '엔티티(조인 키)',
  'featureView.fact.entities.none': '없음: 모든 대상에 같은 값',
  'featureView.fact.online': '온라인 저장소',
  'featureView.fact.offline': '오프라인 저장소',
  'featureView.fact.sources': '소스',
  'featureView.fact.consumers': '사용하는 모델',
  'featureView.fact.services': '피처 서비스',
  'featureView.fact.project': '프로젝트',
  'featureView.yes': '사용',
  'featureView.no': '사용 안 함',
  'featureView.ttl.never': '만료 없음',
  'featureView.features.title': '피처',
  'featureView.features.what': '피처 목록',
  'featureView.features.finding': '피처 {{total}}개, 유형은 {{types}}입니다.',
  'featureView.features.search': '검색({{total}}개 중 {{shown}}개)',
  'featureView.features.empty.title': '피처와 유형',
  'featureView.features.empty.reason':
    '카탈로그 항목에도 피처 저장소에도 피처가 적혀 있지 않습니다.',
  'featureView.features.empty.step': '카탈로그 항목에 피처를 적습니다.',
  'featureView.features.empty.label': '카탈로그 항목에 넣을 YAML',
  'featureView.column.name': '피처',
  'featureView.column.type': '유형',
  'featureView.column.description': '설명',
  'featureView.definition.title': '정의',
  'featureView.definition.what': '정의',
  'featureView.definition.label': 'Feast를 쓰는 Python',
  'featureView.definition.none':
    '정의는 피처 저장소의 보고로 만듭니다. 이 뷰를 보고하는 저장소가 없습니다.',
};
