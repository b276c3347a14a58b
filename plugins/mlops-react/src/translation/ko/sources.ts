import { sources as english } from '../en/sources';
import { Translated } from '../translated';

export const sources: Translated<typeof english> = {
  'sources.label': '소스',
  'sources.first.failing_one':
    '소스 {{total}}개 중 {{count, number}}개를 읽지 못하고 있습니다.',
  'sources.first.failing_other':
    '소스 {{total}}개 중 {{count, number}}개를 읽지 못하고 있습니다.',
  'sources.first.held_one':
    '소스 {{total}}개 중 {{count, number}}개가 삭제 확인을 기다리고 있습니다.',
  'sources.first.held_other':
    '소스 {{total}}개 중 {{count, number}}개가 삭제 확인을 기다리고 있습니다.',
  'sources.first.stale_one':
    '소스 {{total}}개 중 {{count, number}}개가 두 주기 동안 응답하지 않았습니다.',
  'sources.first.stale_other':
    '소스 {{total}}개 중 {{count, number}}개가 두 주기 동안 응답하지 않았습니다.',
  'sources.first.warning_one':
    '소스 {{total}}개 중 {{count, number}}개를 읽을 때 경고가 있었습니다.',
  'sources.first.warning_other':
    '소스 {{total}}개 중 {{count, number}}개를 읽을 때 경고가 있었습니다.',
  'sources.first.never_one':
    '소스 {{total}}개 중 {{count, number}}개는 아직 읽지 않았습니다.',
  'sources.first.never_other':
    '소스 {{total}}개 중 {{count, number}}개는 아직 읽지 않았습니다.',
  'sources.first.ok_one': '소스가 최신 상태입니다.',
  'sources.first.ok_other': '소스 {{count, number}}개가 모두 최신 상태입니다.',
  'sources.first.worst': '{{sentence}} 가장 시급한 소스는 {{name}}입니다.',
  'sources.reason.failing': '마지막 동기화가 실패했습니다.',
  'sources.reason.failingWith': '마지막 동기화가 실패했습니다: {{error}}',
  'sources.reason.held': '삭제를 확인해 줄 담당자를 기다리고 있습니다.',
  'sources.reason.stale': '마지막으로 끝까지 동기화한 것은 {{ago}}입니다.',
  'sources.reason.warning_one':
    '마지막 동기화에서 모두 읽었지만 문제가 {{count, number}}건 있었습니다.',
  'sources.reason.warning_other':
    '마지막 동기화에서 모두 읽었지만 문제가 {{count, number}}건 있었습니다.',
  'sources.reason.never': '아직 끝난 동기화가 없습니다.',
  'sources.reason.ok': '최신 상태입니다. {{ago}}에 읽었습니다.',
  'sources.all': '전체 소스',
  'sources.notFound': '소스 {{id}}이(가) 없거나 볼 수 있는 권한이 없습니다.',
  'sources.error.list': '소스 목록',
  'sources.error.one': '소스',
  'sources.error.runs': '동기화 기록',
  'sources.error.stillWorks': '다른 탭에서 이전에 읽은 내용 보기',
  'sources.error.action': '요청을 처리하지 못했습니다',
  'sources.lastSync': '마지막 성공',
  'sources.never': '없음',
  'sources.every': '{{period}}마다',
  'sources.address': '주소',
  'sources.owner': '소유자',
  'sources.connector': '커넥터',
  'sources.schedule': '주기',
  'sources.id': 'ID',
  'sources.known': '가져온 항목',
  'sources.known.nothing': '아직 없음',
  'sources.fact.model': '모델',
  'sources.fact.model-version': '버전',
  'sources.fact.run': '실행',
  'sources.fact.feature-view': '피처 뷰',
  'sources.fact.feature-service': '피처 서비스',
  'sources.fact.endpoint': '엔드포인트',
  'sources.sync.start': '지금 동기화',
  'sources.sync.cancel': '동기화 취소',
  'sources.sync.running': '{{elapsed}}째 동기화 중',
  'sources.sync.progress': '페이지 {{pages}}개, 요청 {{requests}}건',
  'sources.sync.starting': '시작하는 중',
  'sources.sync.cancelling': '읽고 있는 페이지까지만 마치고 멈춥니다',
  'sources.sync.notAllowed': 'mlops.source.sync 권한이 필요합니다.',
  'sources.change.added': '추가',
  'sources.change.changed': '변경',
  'sources.change.removed': '삭제',
  'sources.change.skipped': '제외',
  'sources.change.nothing': '변경 없음',
  'sources.change.part': '{{what}} {{number}}',
  'sources.test.title': '연결 시험',
  'sources.test.start': '연결 시험',
  'sources.test.again': '다시 시험',
  'sources.test.cancel': '시험 중단',
  'sources.test.running': '연결을 시험하는 중',
  'sources.test.explanation':
    '포털이 이 시스템에 접속하고 로그인하고 읽을 수 있는지 단계별로 확인합니다. 아무것도 바꾸지 않습니다.',
  'sources.test.ok_one': '단계를 통과했습니다.',
  'sources.test.ok_other': '{{count, number}}개 단계를 모두 통과했습니다.',
  'sources.test.okPartly_one':
    '연결됩니다. 필수가 아닌 {{count, number}}개 단계는 통과하지 못했습니다.',
  'sources.test.okPartly_other':
    '연결됩니다. 필수가 아닌 {{count, number}}개 단계는 통과하지 못했습니다.',
  'sources.test.failed': "'{{step}}' 단계에서 실패했습니다.",
  'sources.test.optional': '필수 아님',
  'sources.test.fix': '해결 방법',
  'sources.held.title_one':
    '소스에서 {{total}}개 중 {{removed}}개가 보이지 않습니다. 아직 아무것도 삭제하지 않았습니다.',
  'sources.held.title_other':
    '소스에서 {{total}}개 중 {{removed}}개가 보이지 않습니다. 아직 아무것도 삭제하지 않았습니다.',
  'sources.held.tooMany':
    '{{guard}} 기준보다 많은 항목이 한꺼번에 사라졌습니다. 권한이 바뀌었거나 응답이 중간에 끊겼을 때 자주 나타나는 현상입니다.',
  'sources.held.guard': '삭제 보호',
  'sources.held.empty':
    '소스가 빈 목록으로 응답했습니다. 프로젝트 이름이 틀렸거나 권한이 바뀌었을 때 자주 나타나는 현상입니다.',
  'sources.held.since': '보류 시작',
  'sources.held.samples': '보이지 않는 항목(일부)',
  'sources.held.review': '확인하고 처리',
  'sources.held.notAllowed':
    'mlops.source.confirm-removal 권한이 있는 담당자가 처리할 수 있습니다.',
  'sources.held.dialog.title': '{{removed}}개 항목을 삭제할까요?',
  'sources.held.dialog.text':
    '{{source}}의 다음 동기화 때 포털과 카탈로그에서 삭제됩니다. 소스에 다시 나타나면 복구됩니다. 이 확인은 감사 기록에 남습니다.',
  'sources.held.dialog.confirm': '{{removed}}개 삭제',
  'sources.held.dialog.keep': '그대로 두기',
  'sources.problems.title': '마지막 동기화의 경고와 오류',
  'sources.problems.none': '마지막 동기화에서 알릴 내용이 없습니다.',
  'sources.problems.count_one': '{{message}} ({{count, number}}회)',
  'sources.problems.count_other': '{{message}} ({{count, number}}회)',
  'sources.problems.samples': '예시',
  'sources.problems.hint': '조치 방법',
  'sources.problems.warning': '경고',
  'sources.problems.error': '오류',
  'sources.history.title': '동기화 기록',
  'sources.history.none': '아직 동기화한 적이 없습니다.',
  'sources.history.started': '시작',
  'sources.history.outcome': '결과',
  'sources.history.duration': '걸린 시간',
  'sources.history.trigger': '실행 계기',
  'sources.history.changes': '변경 내용',
  'sources.history.requests': '요청',
  'sources.history.problems': '경고',
  'sources.trigger.schedule': '예약',
  'sources.trigger.manual': '{{who}}',
  'sources.trigger.action': '액션',
  'sources.trigger.someone': '사용자',
  'sources.open': '{{title}} 열기',
};
