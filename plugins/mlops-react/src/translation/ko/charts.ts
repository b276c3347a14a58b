import { charts as english } from '../en/charts';
import { Translated } from '../translated';

export const charts: Translated<typeof english> = {
  'charts.view': '보기',
  'charts.view.chart': '차트',
  'charts.view.table': '표',
  'charts.download': 'CSV로 내려받기',
  'charts.axisFrom': '축이 0이 아니라 {{value}}에서 시작합니다.',
  'charts.rest': '나머지 {{total}}개의 평균',
  'charts.restSum': '나머지 {{total}}개 합계',
  'charts.noValue': '값 없음',
  'charts.noValues': '아직 값이 없습니다',
  'charts.summary':
    '{{label}}: 값 {{total}}개, 처음 {{first}}, 마지막 {{last}}, 최소 {{low}}, 최대 {{high}}.',
  'charts.summaryNone': '{{label}}: 값이 없습니다.',
  'charts.marker': '{{label}}의 위치는 {{position}}입니다.',
  'charts.keyboard': '화살표 키로 점 사이를 이동할 수 있습니다.',
  'lineage.kind.source': '소스',
  'lineage.kind.dataset': '데이터셋',
  'lineage.kind.featureView': '피처 뷰',
  'lineage.kind.run': '학습',
  'lineage.kind.model': '모델',
  'lineage.kind.endpoint': '엔드포인트',
  'lineage.from': '출발',
  'lineage.to': '도착',
  'lineage.relation': '관계',
  'lineage.comesFrom': '다음에서 이어집니다: {{names}}.',
  'lineage.leadsTo': '다음으로 이어집니다: {{names}}.',
  'lineage.more': '{{total}}개 더 보기',
  'lineage.scroll': '계보, 가로로 스크롤됩니다',
  'lineage.here': '현재 페이지',
};
