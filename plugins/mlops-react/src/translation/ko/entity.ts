import { entity as english } from '../en/entity';
import { Translated } from '../translated';

export const entity: Translated<typeof english> = {
  'entity.provenance': '출처: {{source}}, 확인: {{time}}.',
  'entity.openIn': '{{source}}에서 열기',
  'entity.none': '없음',
  'entity.declared':
    '카탈로그에 직접 선언한 항목이며, 상태를 보고하는 소스가 없습니다.',
};
