import { model as english } from '../en/model';
import { Translated } from '../translated';

export const model: Translated<typeof english> = {
  'model.version': '버전 {{version}}',
  'model.made': '({{age}} 생성)',
  'model.role.champion': '챔피언',
  'model.role.challenger': '챌린저',
  'model.finding.noVersions':
    '아직 어떤 레지스트리도 이 모델의 버전을 보고하지 않았습니다.',
  'model.finding.onlyVersion':
    '유일한 버전 {{latest}}이(가) 챔피언으로 지정되지 않았습니다.',
  'model.finding.noChampion':
    '챔피언으로 지정된 버전이 없습니다. {{total}}개 중 최신은 버전 {{latest}}입니다.',
  'model.finding.servedNoChampion':
    '{{names}}에서 응답하고 있지만 챔피언으로 지정된 버전이 없습니다.',
  'model.finding.notServed':
    '챔피언은 버전 {{version}}{{made}}입니다. 이 모델을 서빙한다고 밝힌 엔드포인트가 없습니다.',
  'model.finding.served':
    '챔피언은 버전 {{version}}{{made}}이며 {{names}}에서 응답합니다.',
  'model.finding.otherVersion':
    '{{endpoint}}은(는) 버전 {{served}}을(를) 서빙하지만 챔피언은 버전 {{version}}{{made}}입니다.',
  'model.finding.notInService':
    '서비스 중이 아닌 엔드포인트: {{names}}. 챔피언은 버전 {{version}}{{made}}입니다.',
  'model.state.title': '상태',
  'model.state.what': '모델 상태',
  'model.state.stillWorks': '모델 카드와 카탈로그 카드',
  'model.state.notFound.title': '이 모델의 버전, 엔드포인트, 실행',
  'model.state.notFound.reason':
    '모델이 카탈로그에는 있지만 ML 플랫폼이 아직 읽지 않았습니다.',
  'model.state.notFound.step.wait':
    '방금 등록했다면 카탈로그를 다시 읽을 때까지 기다려 주세요.',
  'model.state.notFound.step.access':
    '그래도 보이지 않으면 이 모델을 볼 권한이 있는지 플랫폼 담당자에게 문의해 주세요.',
  'model.state.champion': '챔피언',
  'model.state.champion.none': '없음',
  'model.state.champion.fix':
    '레지스트리에서 한 버전에 “champion” 별칭을 지정하세요.',
  'model.state.champion.by': '별칭 “{{alias}}”',
  'model.state.challenger': '챌린저',
  'model.state.newest': '최신 버전',
  'model.state.newest.none': '알려진 버전 없음',
  'model.state.newest.isChampion': '챔피언과 같음',
  'model.state.ofVersions': '전체 {{total}}개',
  'model.state.servedOn': '서빙 위치',
  'model.state.servedOn.none': '엔드포인트 없음',
  'model.state.traffic': '트래픽의 {{share}}',
  'model.state.more': '외 {{total}}개',
  'model.state.lastRun': '최근 실행',
  'model.state.lastRun.none': '알려진 실행 없음',
  'model.state.reproducibility': '재현성',
  'model.state.score': '10점 중 {{score}}점',
  'model.state.score.none': '평가 전',
  'model.state.strip':
    '충족 {{full}}, 일부 충족 {{partial}}, 없음 {{missing}}, 알 수 없음 {{unknown}}',
  'model.state.strip.loading': '평가하는 중',
  'model.lineage.title': '계보',
  'model.lineage.what': '계보',
  'model.lineage.finding': '{{inputs}} → {{model}} → {{outputs}}',
  'model.lineage.noInputs': '알려진 입력 없음',
  'model.lineage.noOutputs': '알려진 엔드포인트 없음',
  'model.lineage.description':
    '데이터에서 학습을 거쳐 엔드포인트까지 이어집니다. 상자를 누르면 해당 항목이 열립니다.',
  'model.lineage.empty.title': '무엇으로 만들어져 어디에서 실행되는지',
  'model.lineage.empty.reason':
    '이 모델의 피처, 학습, 엔드포인트를 밝힌 곳이 아직 없습니다.',
  'model.lineage.empty.features': '모델이 읽는 피처 뷰를 적습니다.',
  'model.lineage.empty.endpoints':
    '모델을 서빙하는 엔드포인트에 모델을 적습니다.',
  'model.lineage.snippet.features': '모델의 카탈로그 항목',
  'model.lineage.snippet.endpoint': '엔드포인트의 카탈로그 항목',
};
