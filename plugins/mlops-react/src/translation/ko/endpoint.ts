import { endpoint as english } from '../en/endpoint';
import { Translated } from '../translated';

export const endpoint: Translated<typeof english> = {
  'endpoint.state.title': '상태',
  'endpoint.state.what': '엔드포인트 상태',
  'endpoint.state.stillWorks': '카탈로그 카드',
  'endpoint.notFound.title': '이 엔드포인트의 상태, 모델, 복제본',
  'endpoint.notFound.reason':
    '엔드포인트가 카탈로그에는 있지만 ML 플랫폼이 아직 읽지 않았습니다.',
  'endpoint.notFound.access':
    '그래도 보이지 않으면 이 엔드포인트를 볼 권한이 있는지 플랫폼 담당자에게 문의해 주세요.',
  'endpoint.modelVersion': '{{name}} 버전 {{version}}',
  'endpoint.finding.status': '현재 상태는 {{status}}입니다.',
  'endpoint.finding.because': '현재 상태는 {{status}}입니다. {{reason}}',
  'endpoint.finding.noModels': '서비스 중이지만 모델이 적혀 있지 않습니다.',
  'endpoint.finding.one': '{{model}}(으)로 서비스 중입니다.',
  'endpoint.finding.split':
    '서비스 중: 요청의 {{share}}에 {{model}}이(가) 응답하고 나머지는 {{others}}(으)로 갑니다.',
  'endpoint.finding.all': '{{models}}(으)로 서비스 중입니다.',
  'endpoint.traffic': '모델별 트래픽 비율',
  'endpoint.traffic.unknown': '비율이 보고되지 않음',
  'endpoint.traffic.copy': '사본을 받음',
  'endpoint.traffic.rest':
    '트래픽의 {{share}}은(는) 이름이 밝혀지지 않은 모델로 갑니다',
  'endpoint.role.champion': '챔피언',
  'endpoint.role.canary': '카나리',
  'endpoint.role.shadow': '섀도',
  'endpoint.fact.status': '상태',
  'endpoint.fact.server': '서버',
  'endpoint.fact.replicas': '복제본',
  'endpoint.fact.accelerator': '가속기',
  'endpoint.fact.place': '클러스터와 네임스페이스',
  'endpoint.fact.environment': '환경',
  'endpoint.fact.pattern': '요청 방식',
  'endpoint.fact.protocol': '프로토콜',
  'endpoint.fact.authentication': '인증',
  'endpoint.replicas.range': '{{min}}~{{max}}개',
  'endpoint.scaleToZero': '요청이 없으면 0개로 줄어듦',
  'endpoint.accelerator': '{{type}} {{total}}개',
  'endpoint.accelerator.none': '요청하지 않음',
  'endpoint.accelerator.perReplica': '복제본마다',
  'endpoint.accelerator.mig': '복제본마다 {{profile}} 단위로 나눔',
  'endpoint.pattern.online': '실시간으로 한 건씩',
  'endpoint.pattern.batch': '일괄 처리',
  'endpoint.pattern.streaming': '스트리밍',
  'endpoint.pattern.edge': '에지 기기에서',
  'endpoint.request.title': '요청해 보기',
  'endpoint.request.what': '주소',
  'endpoint.request.curl': '셸에서 보낼 요청',
  'endpoint.request.empty.title': '주소와 시험 요청',
  'endpoint.request.empty.reason': '이 엔드포인트의 주소가 아직 없습니다.',
  'endpoint.request.empty.ready':
    '엔드포인트가 준비되면 서빙 시스템이 주소를 보고합니다.',
  'endpoint.request.empty.declare':
    '카탈로그에 직접 선언한 엔드포인트라면 주소를 적습니다.',
  'endpoint.request.empty.label': '카탈로그 항목에 넣을 YAML',
  'endpoint.conditions.title': '조건',
  'endpoint.conditions.what': '조건',
  'endpoint.conditions.none':
    '이 엔드포인트의 조건을 보고하는 서빙 시스템이 없습니다.',
  'endpoint.conditions.all': '조건 {{total}}개를 모두 충족합니다.',
  'endpoint.conditions.some':
    '조건 {{total}}개 중 충족하지 못한 것: {{names}}.',
  'endpoint.conditions.column.type': '조건',
  'endpoint.conditions.column.state': '상태',
  'endpoint.conditions.column.reason': '이유',
  'endpoint.conditions.column.since': '변경 시각',
};
