import { stirlingError } from '../logGamma';
import { saddleOf, saddlePoint } from './saddle';

/** ln of the probability that D_n reaches d on both sides (or on one) in a large sample. */
export function logContourSf(
  n: number,
  d: number,
  sides: 'one' | 'two',
): number {
  const a = n * d;
  const { h: saddle, curvature } = saddleOf(d);
  const width = 1 / Math.sqrt(n * curvature);
  const start = saddlePoint(saddle, 0).psiRe;
  const level = n * start - 2 * a * saddle;
  // The pole of the two-sided form lies at 0: keep 2π h / step >= 40
  const step = Math.min(0.16 * saddle, 0.5 * width);
  let sum = 0;
  for (let k = 0; ; k++) {
    const y = k * step;
    const { psiRe, psiIm, langevinRe, langevinIm } = saddlePoint(saddle, y);
    const size = Math.exp(n * (psiRe - start));
    const angle = n * psiIm - 2 * a * y;
    const factor =
      sides === 'one'
        ? { re: 1 - langevinRe, im: -langevinIm }
        : bothSides(a, saddle, y, langevinRe, langevinIm);
    const term =
      size * (factor.re * Math.cos(angle) - factor.im * Math.sin(angle));
    sum += k === 0 ? term / 2 : term;
    if (size < 1e-19) break;
  }
  return (
    level +
    0.5 * Math.log(2 * Math.PI * n) +
    stirlingError(n) +
    Math.log((step * sum) / Math.PI)
  );
}

/** 2r (1 + L - E) / (1 - rE²) at h = re + i im. */
function bothSides(
  a: number,
  re: number,
  im: number,
  langevinRe: number,
  langevinIm: number,
): { re: number; im: number } {
  const size = Math.exp(-2 * a * re);
  const eRe = size * Math.cos(2 * a * im);
  const eIm = -size * Math.sin(2 * a * im);
  // r = (1 - L) / (1 + L); numerator and denominator times (1 + L)
  const downRe = 1 - langevinRe;
  const upRe = 1 + langevinRe;
  const squareRe = eRe * eRe - eIm * eIm;
  const squareIm = 2 * eRe * eIm;
  const numeratorRe =
    2 * (downRe * (upRe - eRe) + langevinIm * (langevinIm - eIm));
  const numeratorIm =
    2 * (downRe * (langevinIm - eIm) - langevinIm * (upRe - eRe));
  const denominatorRe = upRe - (downRe * squareRe + langevinIm * squareIm);
  const denominatorIm =
    langevinIm - (downRe * squareIm - langevinIm * squareRe);
  const norm = denominatorRe ** 2 + denominatorIm ** 2;
  return {
    re: (numeratorRe * denominatorRe + numeratorIm * denominatorIm) / norm,
    im: (numeratorIm * denominatorRe - numeratorRe * denominatorIm) / norm,
  };
}
