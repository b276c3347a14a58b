"""Vectors of special functions from mpmath at 60 digits. Run: python special.py [name …]."""
import json
import os
import random
import sys
import flint
import mpmath as mp

mp.mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def write(name, source, columns, rows):
    path = os.path.join(HERE, '..', name + '.json')
    head = {'source': source, 'version': f'mpmath {mp.__version__}, python-flint {flint.__version__}',
            'generatedBy': 'testdata/generate/special.py', 'columns': columns}
    with open(path, 'w') as f:
        f.write(json.dumps(head)[:-1] + ',"rows":[\n')
        f.write(',\n'.join(json.dumps(r, separators=(',', ':')) for r in rows))
        f.write('\n]}\n')
    print(name, len(rows))


def loguniform(lo, hi):
    return float(mp.mpf(10) ** random.uniform(mp.log10(lo), mp.log10(hi)))


def num(x):
    """A double, or null where the value lies outside the doubles."""
    if x == 0 or abs(x) < mp.mpf('1e-300') or abs(x) > mp.mpf('1e300'):
        return None
    return float(x)


def log_of(p, other):
    """ln p, from its complement where that is tiny."""
    return mp.log1p(-other) if other < .1 else mp.log(p)


def large_gamma(a, x):
    """P and Q for large a by series and continued fraction at full precision."""
    a, x = mp.mpf(a), mp.mpf(x)
    kernel = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    if x < max(a + 1, 2):
        term = total = mp.mpf(1)
        k = 0
        while term > total * mp.mpf(10) ** -55:
            k += 1
            term *= x / (a + k)
            total += term
        p = kernel * total
        return p, 1 - p
    tiny = mp.mpf(10) ** -200
    b = x + 1 - a
    c = 1 / tiny
    d = 1 / b
    h = d
    k = 0
    while True:
        k += 1
        an = -k * (k - a)
        b += 2
        d = an * d + b
        c = b + an / c
        d = 1 / d
        delta = d * c
        h *= delta
        if abs(delta - 1) < mp.mpf(10) ** -50:
            break
    q = kernel * a * h
    return 1 - q, q


def gamma_rows():
    rows = []
    while len(rows) < 1500:
        a = loguniform(0.05, 1e3) if len(rows) % 3 else random.choice([.5, 1, 1.5, 2, 5, 50, 500])
        spread = random.choice([1, 3, 10, 30])
        x = abs(a + spread * random.gauss(0, 1) * a ** .5 + random.expovariate(1) * spread)
        if random.random() < .2:
            x = loguniform(1e-6, 600)
        if x == 0:
            continue
        p, q = large_gamma(a, x)
        if p < mp.mpf('1e-2000') or q < mp.mpf('1e-2000'):
            continue
        rows.append([a, x, num(p), num(q), float(log_of(p, q)), float(log_of(q, p))])
    while len(rows) < 1800:
        a = loguniform(1e3, 3e6)
        x = abs(a + random.choice([.1, 1, 5, 30]) * random.gauss(0, 1) * a ** .5)
        p, q = large_gamma(a, x)
        rows.append([a, x, num(p), num(q), float(log_of(p, q)), float(log_of(q, p))])
    write('incompleteGamma', 'series and continued fraction of the incomplete gamma function (DLMF 8.7.1, 8.9.2)',
          ['a', 'x', 'p', 'q', 'logP', 'logQ'], rows)


def beta_i(a, b, x):
    """I_x(a, b) by Arb, with enough digits that 25 are certain. x is a double, or a pair (v, t)."""
    for dps in (40, 60, 90):
        flint.ctx.dps = dps
        if isinstance(x, tuple):
            v, square = flint.arb(x[0]), flint.arb(x[1]) ** 2
            z = (v if x[2] == 'x' else square) / (v + square)
        elif isinstance(x, str):
            z = 1 - flint.arb(float(x))
        else:
            z = flint.arb(x)
        value = z.beta_lower(flint.arb(a), flint.arb(b), regularized=True)
        if value.is_finite() and value.rel_accuracy_bits() > 90:
            return mp.mpf(value.mid().str(50, radius=False))
    return None


def beta_rows():
    rows = []
    while len(rows) < 1500:
        a = loguniform(0.3, 1e4) if random.random() < .8 else .5
        b = loguniform(0.3, 1e4) if random.random() < .6 else .5
        mean = a / (a + b)
        sd = (mean * (1 - mean) / (a + b + 1)) ** .5
        x = mean + random.choice([1, 3, 10, 30]) * random.gauss(0, 1) * sd
        if random.random() < .3:
            x = random.random()
        if not 0 < x < 1:
            continue
        low = beta_i(a, b, x)
        high = beta_i(b, a, repr(x))
        if low is None or high is None or min(low, high) < mp.mpf('1e-3000'):
            continue
        rows.append([a, b, x, num(low), num(high), float(log_of(low, high)), float(log_of(high, low))])
    write('incompleteBeta', 'Arb, arb_hypgeom_beta_lower, 25 certain digits',
          ['a', 'b', 'x', 'lower', 'upper', 'logLower', 'logUpper'], rows)


def student_rows():
    rows = []
    while len(rows) < 1000:
        df = random.choice([1, 2, 3, 5, 10, 30, loguniform(.5, 1e6), loguniform(1, 1e4)])
        t = abs(random.gauss(0, 1)) * random.choice([.01, 1, 5, 20])
        sf = beta_i(df / 2, .5, (df, t, 'x'))
        sf = mp.mpf(0) if sf is None else sf / 2
        if sf < mp.mpf('1e-2500'):
            continue
        rows.append([df, t, num(sf), float(mp.log(sf))])
    write('studentT', 'P(T > t) through Arb, arb_hypgeom_beta_lower', ['df', 't', 'sf', 'logSf'], rows)


def normal_rows():
    rows = []
    for _ in range(1200):
        z = random.choice([random.gauss(0, 1), random.uniform(-8, 37), loguniform(1e-8, 1), random.uniform(30, 38)])
        sf = mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2
        rows.append([z, num(sf), float(mp.log(sf)), float(mp.erf(mp.mpf(z))), num(mp.erfc(mp.mpf(z)))])
    write('normal', 'mpmath.erfc, mpmath.erf', ['z', 'sf', 'logSf', 'erf', 'erfc'], rows)
    rows = []
    for k in range(1000):
        p = loguniform(1e-300, .5) if k % 2 else random.random()
        if k % 10 == 0:
            p = .5 + random.choice([-1, 1]) * loguniform(1e-14, .1)
        t = mp.mpf(p)
        # erfcinv by Newton on ln
        z = mp.findroot(lambda u: mp.log(mp.erfc(-u / mp.sqrt(2)) / 2) - mp.log(t) if t < .4
                        else mp.erf(u / mp.sqrt(2)) - (2 * t - 1),
                        -mp.sqrt(-2 * mp.log(t)) * mp.mpf('.9') if t < .4 else (2 * t - 1) * mp.mpf('1.2'),
                        tol=mp.mpf(10) ** -90, maxsteps=100) if p < .75 else -mp.findroot(
                        lambda u: mp.log(mp.erfc(-u / mp.sqrt(2)) / 2) - mp.log(1 - t),
                        -mp.sqrt(-2 * mp.log(1 - t)) * mp.mpf('.9'), tol=mp.mpf(10) ** -90, maxsteps=100)
        rows.append([p, float(z)])
    write('normalQuantile', 'mpmath.findroot on the error function', ['p', 'z'], rows)


def log_gamma_rows():
    rows = []
    for k in range(800):
        x = random.choice([loguniform(1e-8, 1), random.uniform(.5, 12), loguniform(1, 1e12),
                           1 + random.choice([-1, 1]) * loguniform(1e-10, .1), 2 + random.choice([-1, 1]) * loguniform(1e-10, .1)])
        v = mp.mpf(x)
        stirling = mp.loggamma(v + 1) - ((v + .5) * mp.log(v) - v + mp.log(mp.sqrt(2 * mp.pi)))
        rows.append([x, float(mp.loggamma(v)), float(stirling), float(mp.log1p(mp.mpf(x - 1)) - mp.mpf(x - 1))])
    write('logGamma', 'mpmath.loggamma', ['x', 'logGamma', 'stirlingError', 'logMinus'], rows)
    rows = []
    for k in range(400):
        a, b = loguniform(.1, 1e8), loguniform(.1, 1e8)
        rows.append([a, b, float(mp.loggamma(mp.mpf(a)) + mp.loggamma(mp.mpf(b)) - mp.loggamma(mp.mpf(a) + mp.mpf(b)))])
    write('logBeta', 'mpmath.loggamma', ['a', 'b', 'logBeta'], rows)


def bessel_rows():
    rows = []
    for _ in range(400):
        x = loguniform(1e-4, 700)
        rows.append([x, *[float(mp.exp(mp.mpf(x)) * mp.besselk(v, mp.mpf(x))) for v in (mp.mpf(1) / 4, mp.mpf(3) / 4)]])
    write('besselK', 'mpmath.besselk times exp(x)', ['x', 'quarter', 'threeQuarters'], rows)


def hypergeometric_rows():
    rows = []
    while len(rows) < 800:
        total = int(loguniform(2, 1e6))
        marked, draws = random.randint(0, total), random.randint(0, total)
        mean = marked * draws / total
        x = int(round(mean + random.gauss(0, 1) * random.choice([1, 5, 20]) * (mean + 1) ** .5))
        if not max(0, draws - (total - marked)) <= x <= min(draws, marked):
            continue
        lg = lambda n, k: mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)
        log = lg(marked, x) + lg(total - marked, draws - x) - lg(total, draws)
        if log < -3000:
            continue
        rows.append([x, total, marked, draws, num(mp.exp(log)), float(log)])
    write('hypergeometric', 'mpmath.loggamma', ['x', 'population', 'marked', 'draws', 'pmf', 'logPmf'], rows)


def kolmogorov_rows():
    mp.mp.dps = 700
    rows = []
    for _ in range(500):
        x = random.choice([random.uniform(.2, 3), random.uniform(.03, .3), random.uniform(3, 18)])
        v = mp.mpf(x)
        cdf = mp.sqrt(2 * mp.pi) / v * mp.nsum(lambda k: mp.exp(-((2 * k - 1) * mp.pi) ** 2 / (8 * v * v)), [1, 60], method='d') if x < 1 else None
        sf = 2 * mp.fsum((-1) ** (k - 1) * mp.exp(-2 * k * k * v * v) for k in range(1, 40)) if x >= 1 else 1 - cdf
        cdf = 1 - sf if cdf is None else cdf
        rows.append([x, num(sf), num(cdf), float(mp.log(sf))])
    mp.mp.dps = 60
    write('kolmogorov', "both series of Kolmogorov's limit law", ['x', 'sf', 'cdf', 'logSf'], rows)


ALL = {'logGamma': log_gamma_rows, 'normal': normal_rows, 'gamma': gamma_rows, 'beta': beta_rows,
       'studentT': student_rows, 'besselK': bessel_rows, 'hypergeometric': hypergeometric_rows,
       'kolmogorov': kolmogorov_rows}

if __name__ == '__main__':
    for wanted in sys.argv[1:] or ALL:
        random.seed(20011 + list(ALL).index(wanted))
        ALL[wanted]()
