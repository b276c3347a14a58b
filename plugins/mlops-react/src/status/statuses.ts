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

interface Look {
  tone: Tone;
  Icon: typeof Autorenew;
}

const pass: Look = { tone: 'good', Icon: CheckCircleOutline };
const fail: Look = { tone: 'bad', Icon: ErrorOutline };
const warn: Look = { tone: 'attention', Icon: WarningAmber };
const unknown: Look = { tone: 'unknown', Icon: HelpOutline };
const working: Look = { tone: 'progress', Icon: Autorenew };
const waiting: Look = { tone: 'neutral', Icon: HourglassEmpty };
const cancelled: Look = { tone: 'neutral', Icon: CancelOutlined };
const skipped: Look = { tone: 'neutral', Icon: SkipNextOutlined };
const held: Look = { tone: 'attention', Icon: PanToolOutlined };
const late: Look = { tone: 'attention', Icon: ScheduleOutlined };

/** Statuses of each family. @public */
export interface Statuses {
  verdict:
    | 'pass'
    | 'warn'
    | 'fail'
    | 'insufficientData'
    | 'inconclusive'
    | 'unknown'
    | 'exempt';
  deployment:
    | 'inService'
    | 'creating'
    | 'updating'
    | 'rollingBack'
    | 'outOfService'
    | 'deleting'
    | 'failed'
    | 'unknown';
  health: 'ok' | 'warning' | 'stale' | 'held' | 'failing' | 'never';
  freshness: 'fresh' | 'late' | 'unknown' | 'notExpiring';
  reproducibility: 'full' | 'partial' | 'missing' | 'unknown';
  run:
    | 'queued'
    | 'running'
    | 'succeeded'
    | 'failed'
    | 'cancelled'
    | 'skipped'
    | 'unknown';
  sync: 'running' | 'succeeded' | 'failed' | 'held' | 'cancelled';
  step: 'pass' | 'fail' | 'unknown' | 'skipped';
  version: 'pending' | 'ready' | 'failed' | 'unknown';
  connector: 'stable' | 'beta' | 'retired';
}

/** Families of statuses. @public */
export type StatusKind = keyof Statuses;

/** Statuses of a family. @public */
export type StatusOf<Kind extends StatusKind> = Statuses[Kind];

/** One icon and one colour for each status of each family. */
const looks: {
  [Kind in StatusKind]: Record<StatusOf<Kind>, Look>;
} = {
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
};

type StatusMessageKey = {
  [Kind in StatusKind]: `status.${Kind}.${StatusOf<Kind>}`;
}[StatusKind];

/** Tone, icon and word of a status. */
export function statusLooks(
  kind: StatusKind,
  status: string,
): Look & { messageKey: StatusMessageKey } {
  const family: Record<string, Look> = looks[kind];
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
