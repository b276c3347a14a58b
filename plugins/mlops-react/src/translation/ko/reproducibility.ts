import { reproducibility as english } from '../en/reproducibility';
import { Translated } from '../translated';

export const reproducibility: Translated<typeof english> = {
  'reproducibility.title': '재현성',
  'reproducibility.what': '재현성 보고서',
  'reproducibility.finding.full':
    '버전 {{version}}은(는) 재현에 필요한 열 가지를 모두 기록하고 있습니다.',
  'reproducibility.finding.missing':
    '버전 {{version}}의 점수는 10점 중 {{score}}점입니다. 없는 항목: {{missing}}.',
  'reproducibility.finding.partial':
    '버전 {{version}}의 점수는 10점 중 {{score}}점입니다. 빠진 항목은 없지만 일부만 충족한 항목이 있습니다.',
  'reproducibility.finding.unknown':
    '이 버전을 만든 실행을 알 수 없어 점수를 낼 수 없습니다.',
  'reproducibility.basis':
    '충족은 1점, 일부 충족은 0.5점, 없음은 0점이며, 알 수 없는 항목은 점수에 더하지 않습니다.',
  'reproducibility.evidence': '확인한 내용: {{evidence}}',
  'reproducibility.fix': '보완하는 방법: {{item}}',
  'reproducibility.item.hyperparameters': '하이퍼파라미터',
  'reproducibility.why.hyperparameters': '학습에 사용한 설정입니다.',
  'reproducibility.item.dataVersion': '데이터 버전',
  'reproducibility.why.dataVersion':
    '어떤 데이터의 어느 시점으로 학습했는지입니다.',
  'reproducibility.item.codeVersion': '코드 버전',
  'reproducibility.why.codeVersion': '학습을 실행한 커밋입니다.',
  'reproducibility.item.metrics': '지표',
  'reproducibility.why.metrics': '학습에 쓰지 않은 데이터로 잰 성능입니다.',
  'reproducibility.item.artifact': '아티팩트',
  'reproducibility.why.artifact': '실행과 함께 저장한 학습된 모델입니다.',
  'reproducibility.item.environment': '환경',
  'reproducibility.why.environment':
    '실행할 때의 패키지, 시스템 라이브러리, 드라이버입니다.',
  'reproducibility.item.trainingTime': '학습 시간',
  'reproducibility.why.trainingTime':
    '시작과 종료 시각, 그리고 정상 종료 여부입니다.',
  'reproducibility.item.resources': '자원',
  'reproducibility.why.resources': '사용한 하드웨어와 사용량입니다.',
  'reproducibility.item.seed': '시드',
  'reproducibility.why.seed':
    '같은 결과를 다시 얻기 위한 무작위성의 시작값입니다.',
  'reproducibility.item.datasetStatistics': '데이터셋 통계',
  'reproducibility.why.datasetStatistics':
    '행, 열, 결측값, 기간 등 나중에 변화를 알아차리기 위한 통계입니다.',
};
