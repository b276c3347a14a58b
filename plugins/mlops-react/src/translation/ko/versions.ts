import { versions as english } from '../en/versions';
import { Translated } from '../translated';

export const versions: Translated<typeof english> = {
  'versions.title': '버전',
  'versions.what': '버전 목록',
  'versions.finding':
    '버전 {{total}}개 중 챔피언은 {{champion}}, 최신은 {{newest}}입니다.',
  'versions.finding.noChampion':
    '여기 보이는 버전 {{total}}개 중 챔피언이 없습니다. 최신은 {{newest}}입니다.',
  'versions.axis': '버전(오래된 순)',
  'versions.metrics': '지표',
  'versions.metrics.help': '최대 {{total}}개, 지표마다 차트 하나',
  'versions.metrics.none':
    '지표를 보고한 버전이 없습니다. 학습하는 실행에서 mlflow.log_metric으로 기록하세요.',
  'versions.metric.none': '여기에는 {{metric}} 값이 있는 버전이 없습니다',
  'versions.metric.single': '버전 {{version}}의 {{metric}}: {{value}}',
  'versions.metric.champion':
    '챔피언(버전 {{version}})의 {{metric}}: {{value}}',
  'versions.metric.againstChampion':
    '{{metric}}: 버전 {{version}} {{value}}, 챔피언 {{otherVersion}} {{other}}{{change}}',
  'versions.metric.against':
    '{{metric}}: 버전 {{version}} {{value}}, 버전 {{otherVersion}} {{other}}{{change}}',
  'versions.compare': '비교',
  'versions.compare.version': '버전 {{version}} 비교',
  'versions.column.version': '버전',
  'versions.column.status': '상태',
  'versions.column.created': '생성일',
  'versions.column.run': '실행',
  'versions.column.code': '코드',
  'versions.run.none': '실행 없이 등록됨',
  'versions.run.elsewhere': '다른 서버에 있음',
  'versions.run.unknown': '여기서는 알 수 없음',
  'versions.run.deleted': '삭제됨',
  'versions.newer': '더 새로운 버전',
  'versions.older': '더 오래된 버전',
  'versions.empty.title': '지표, 실행, 별칭이 있는 버전',
  'versions.empty.source': '{{source}}에 모델은 있지만 등록된 버전이 없습니다.',
  'versions.empty.declared':
    '카탈로그에 직접 선언한 모델이며, 연결된 레지스트리가 보고하지 않습니다.',
  'versions.empty.register': '실행에서 버전을 등록합니다.',
  'versions.empty.register.label': 'MLflow를 쓰는 Python',
  'versions.empty.sync':
    '다음 동기화를 기다리거나 ML 플랫폼 페이지의 소스 탭에서 바로 시작하세요.',
  'versions.empty.connect':
    '모델이 있는 레지스트리를 연결해 달라고 플랫폼 담당자에게 요청하세요(설정의 mlops.sources).',
  'versions.empty.sameName':
    '그다음 이 항목을 지우면 레지스트리가 모델과 버전을 가져옵니다.',
  'compare.title': '나란히 비교',
  'compare.choose':
    '위에서 버전을 2~4개 선택하면 파라미터, 지표, 데이터를 나란히 볼 수 있습니다.',
  'compare.absent': '위 목록에 없는 버전: {{versions}}.',
  'compare.finding': '{{total}}개 항목 중 {{differing}}개가 다릅니다.',
  'compare.nothing':
    '이 버전들의 파라미터, 지표, 데이터가 알려져 있지 않습니다.',
  'compare.bars': '비교한 버전의 {{metric}}',
  'compare.bars.range':
    '{{metric}}: 가장 낮은 버전 {{lowVersion}}({{low}}), 가장 높은 버전 {{highVersion}}({{high}})',
  'compare.showSame': '같은 항목 {{total}}개도 보기',
  'compare.column.name': '이름',
  'compare.baseline': '(기준)',
  'compare.group.metrics': '지표',
  'compare.group.parameters': '파라미터',
  'compare.group.data': '데이터(다이제스트)',
  'compare.noDigest': '다이제스트 없음',
  'compare.differs': '기준과 다름',
};
