import { reproducibilityReason as english } from '../en/reproducibilityReason';
import { Translated } from '../translated';

export const reproducibilityReason: Translated<typeof english> = {
  'reproducibility.reason.hyperparameters.full':
    '파라미터와 설정 파일 전체가 실행과 함께 저장되어 있습니다.',
  'reproducibility.reason.hyperparameters.partial':
    '파라미터는 기록했지만 그 출처인 설정 파일은 없습니다.',
  'reproducibility.reason.hyperparameters.missing':
    '기록된 파라미터가 없습니다.',
  'reproducibility.reason.dataVersion.full':
    '체크섬이나 버전으로 정확한 데이터를 알 수 있습니다.',
  'reproducibility.reason.dataVersion.partial':
    '데이터셋에 다이제스트가 있지만 일부 행만 반영하므로 서로 다른 데이터셋이 같은 값을 가질 수 있습니다.',
  'reproducibility.reason.dataVersion.partial2':
    '데이터 이름은 있지만 어느 시점의 데이터인지 알 수 없습니다.',
  'reproducibility.reason.dataVersion.missing':
    '어떤 데이터로 학습했는지 알 수 없습니다.',
  'reproducibility.reason.codeVersion.partial':
    '커밋은 알려져 있지만 커밋하지 않은 변경이 있었습니다.',
  'reproducibility.reason.codeVersion.full':
    '학습에 쓴 커밋이 알려져 있습니다.',
  'reproducibility.reason.codeVersion.partial2':
    '커밋이 40자 전체 ID가 아니어서 나중에 모호해질 수 있습니다.',
  'reproducibility.reason.codeVersion.partial3':
    '저장소나 브랜치는 있지만 커밋이 없습니다.',
  'reproducibility.reason.codeVersion.missing':
    '기록된 커밋이 없습니다. 컨테이너 안에서는 git을 조회할 수 없으므로 커밋을 빌드 인자로 넘기세요.',
  'reproducibility.reason.metrics.full': '모델의 지표가 기록되어 있습니다.',
  'reproducibility.reason.metrics.partial':
    '지표가 기록되어 있지만 모든 값이 NaN이거나 무한대입니다.',
  'reproducibility.reason.metrics.missing':
    '모델의 지표가 기록되지 않았습니다. 장비 사용량은 해당하지 않습니다.',
  'reproducibility.reason.artifact.full': '실행이 학습한 모델을 저장했습니다.',
  'reproducibility.reason.artifact.partial':
    '버전에 파일 위치는 있지만 실행이 그 파일을 저장했다는 기록이 없습니다.',
  'reproducibility.reason.artifact.missing': '저장된 모델을 찾지 못했습니다.',
  'reproducibility.reason.environment.full':
    '컨테이너 이미지가 다이제스트로 고정되어 있습니다.',
  'reproducibility.reason.environment.partial':
    '패키지 버전은 있지만 시스템 라이브러리를 담은 이미지는 알 수 없습니다.',
  'reproducibility.reason.environment.partial2':
    '이미지가 다이제스트가 아니라 바뀔 수 있는 태그로 적혀 있습니다.',
  'reproducibility.reason.environment.missing':
    '패키지도 이미지도 기록되지 않았습니다.',
  'reproducibility.reason.trainingTime.full':
    '시작과 종료가 기록되어 있고 실행이 정상적으로 끝났습니다.',
  'reproducibility.reason.trainingTime.partial':
    '실행이 성공하지 못해 소요 시간의 의미가 작습니다.',
  'reproducibility.reason.trainingTime.partial2':
    '종료 기록이 없습니다. 아직 진행 중이거나 프로세스가 중단되었습니다.',
  'reproducibility.reason.trainingTime.missing':
    '시작과 종료가 모두 기록되지 않았습니다.',
  'reproducibility.reason.resources.full':
    '학습에 쓴 하드웨어가 기록되어 있습니다.',
  'reproducibility.reason.resources.partial':
    '장비 사용량은 측정했지만 어떤 하드웨어인지 알 수 없습니다.',
  'reproducibility.reason.resources.partial2':
    '실행이 시스템 지표 수집 주기보다 짧아 수집된 값이 없습니다.',
  'reproducibility.reason.resources.missing':
    '어떤 장비를 얼마나 썼는지 알 수 없습니다. 시스템 지표는 직접 켜야 수집됩니다.',
  'reproducibility.reason.seed.full': '시드가 기록되어 있습니다.',
  'reproducibility.reason.seed.partial':
    '전체 시드가 아니라 일부의 시드만 기록되어 있습니다.',
  'reproducibility.reason.seed.partial2':
    '시드가 기록되어 있지만 값이 숫자가 아닙니다.',
  'reproducibility.reason.seed.missing':
    '시드가 없어서 같은 학습을 반복해도 다른 모델이 나옵니다.',
  'reproducibility.reason.datasetStatistics.full':
    '학습 데이터의 통계가 실행과 함께 저장되어 있습니다.',
  'reproducibility.reason.datasetStatistics.partial':
    '데이터의 크기만 알려져 있습니다.',
  'reproducibility.reason.datasetStatistics.missing':
    '학습 데이터를 설명하는 정보(행, 열, 결측값, 균형, 기간)가 없습니다.',
  'reproducibility.reason.files':
    '실행의 파일에 따라 정해지는데, 지금은 파일 목록을 가져올 수 없습니다.',
  'reproducibility.reason.noRun':
    '실행 없이 등록한 버전이라 기록된 내용이 없습니다.',
  'reproducibility.reason.otherServer':
    '실행이 연결되지 않은 다른 추적 서버에 있습니다.',
  'reproducibility.reason.notFound': '추적 서버에 실행이 더 이상 없습니다.',
  'reproducibility.reason.unreachable': '추적 서버가 응답하지 않았습니다.',
  'reproducibility.reason.artifact.named': '버전에 파일 위치가 적혀 있습니다.',
  'reproducibility.reason.deleted':
    '실행이 삭제된 상태라 이 정보도 사라질 수 있습니다.',
};
