import Autorenew from '@mui/icons-material/Autorenew';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutline from '@mui/icons-material/CheckCircleOutline';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import HelpOutline from '@mui/icons-material/HelpOutline';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PanToolOutlined from '@mui/icons-material/PanToolOutlined';
import PauseCircleOutline from '@mui/icons-material/PauseCircleOutline';
import RemoveCircleOutline from '@mui/icons-material/RemoveCircleOutline';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import SkipNextOutlined from '@mui/icons-material/SkipNextOutlined';
import Tonality from '@mui/icons-material/Tonality';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import AllInclusive from '@mui/icons-material/AllInclusive';
import { Tone } from './tones';

const pass = { tone: 'good', Icon: CheckCircleOutline } as const;
const fail = { tone: 'bad', Icon: ErrorOutline } as const;
const warn = { tone: 'attention', Icon: WarningAmber } as const;
const unknown = { tone: 'unknown', Icon: HelpOutline } as const;
const working = { tone: 'progress', Icon: Autorenew } as const;
const waiting = { tone: 'neutral', Icon: HourglassEmpty } as const;
const cancelled = { tone: 'neutral', Icon: CancelOutlined } as const;
const skipped = { tone: 'neutral', Icon: SkipNextOutlined } as const;
const held = { tone: 'attention', Icon: PanToolOutlined } as const;
const late = { tone: 'attention', Icon: ScheduleOutlined } as const;

/** One icon and one colour for each status of each family. */
const looks = {
  verdict: {
    pass,
    warn,
    fail,
    insufficientData: waiting,
    inconclusive: { tone: 'neutral', Icon: Tonality },
    unknown,
    exempt: { tone: 'neutral', Icon: VerifiedUserOutlined },
  },
  deployment: {
    inService: pass,
    creating: working,
    updating: working,
    rollingBack: { tone: 'attention', Icon: Autorenew },
    outOfService: { tone: 'neutral', Icon: PauseCircleOutline },
    deleting: { tone: 'neutral', Icon: RemoveCircleOutline },
    failed: fail,
    unknown,
  },
  health: {
    ok: pass,
    warning: warn,
    stale: late,
    held,
    failing: fail,
    never: waiting,
  },
  freshness: {
    fresh: pass,
    late,
    unknown,
    notExpiring: { tone: 'neutral', Icon: AllInclusive },
  },
  reproducibility: {
    full: pass,
    partial: { tone: 'attention', Icon: Tonality },
    missing: { tone: 'bad', Icon: BlockOutlined },
    unknown,
  },
  run: {
    queued: waiting,
    running: working,
    succeeded: pass,
    failed: fail,
    cancelled,
    skipped,
    unknown,
  },
  sync: { running: working, succeeded: pass, failed: fail, held, cancelled },
  step: { pass, fail, unknown, skipped },
  version: { pending: waiting, ready: pass, failed: fail, unknown },
  connector: {
    stable: { tone: 'neutral', Icon: CheckCircleOutline },
    beta: { tone: 'progress', Icon: Tonality },
    retired: { tone: 'attention', Icon: RemoveCircleOutline },
  },
} as const satisfies Record<
  string,
  Record<string, { tone: Tone; Icon: typeof Autorenew }>
>;

/** Families of statuses. @public */
export type StatusKind = keyof typeof looks;

/** Statuses of a family. @public */
export type StatusOf<Kind extends StatusKind> = keyof (typeof looks)[Kind] &
  string;

type StatusMessageKey = {
  [Kind in StatusKind]: `status.${Kind}.${StatusOf<Kind>}`;
}[StatusKind];

/** Tone, icon and word of a status. */
export function statusLooks(
  kind: StatusKind,
  status: string,
): { tone: Tone; Icon: typeof Autorenew; messageKey: StatusMessageKey } {
  const family: Record<string, { tone: Tone; Icon: typeof Autorenew }> =
    looks[kind];
  return {
    ...(family[status] ?? unknown),
    messageKey: `status.${kind}.${status}` as StatusMessageKey,
  };
}

/** Whether a text is a status of the family, for values that come from URLs. @public */
export function isStatusOf<Kind extends StatusKind>(
  kind: Kind,
  text: string,
): text is StatusOf<Kind> {
  return Object.hasOwn(looks[kind], text);
}
