"""Limit laws of quadratic statistics, and the noncentral chi-square. Run: python limit_laws.py

Cramér-von Mises and Anderson-Darling by the series of Anderson and Darling (1952) for the
distribution function at 120 digits, so that 1 - F keeps its digits in the tail; the
product uses another formula there.
"""
import json
import os
import random
import mpmath as mp
from scipy import stats
import scipy

HERE = os.path.dirname(os.path.abspath(__file__))
random.seed(1952)
mp.mp.dps = 120


def cramer(x):
    x = mp.mpf(x)
    total = mp.mpf(0)
    for k in range(200):
        q = (4 * k + 1) ** 2 / (16 * x)
        term = mp.gamma(k + mp.mpf('.5')) / mp.factorial(k) * mp.sqrt(4 * k + 1) * mp.exp(-q) * mp.besselk(mp.mpf(1) / 4, q)
        total += term
        if term < total * mp.mpf(10) ** -115:
            break
    return total / (mp.pi ** mp.mpf('1.5') * mp.sqrt(x))


def anderson(z):
    z = mp.mpf(z)
    total = mp.mpf(0)
    for j in range(60):
        t = (4 * j + 1) ** 2 * mp.pi ** 2 / (8 * z)
        scale = 1 / mp.sqrt(t)
        integral = mp.quad(lambda w: mp.exp(z / (8 * (w * w + 1)) - t * w * w),
                           [0, scale, 3 * scale, 6 * scale, 10 * scale])
        term = mp.binomial(mp.mpf('-.5'), j) * (4 * j + 1) * mp.exp(-t) * integral
        total += term
        if abs(term) < mp.mpf(10) ** -45:
            break
    return mp.sqrt(2 * mp.pi) / z * total


def write(name, source, columns, rows):
    head = {'source': source, 'version': f'mpmath {mp.__version__}, scipy {scipy.__version__}',
            'generatedBy': 'testdata/generate/limit_laws.py', 'columns': columns}
    with open(os.path.join(HERE, '..', name + '.json'), 'w') as f:
        f.write(json.dumps(head)[:-1] + ',"rows":[\n')
        f.write(',\n'.join(json.dumps(r, separators=(',', ':')) for r in rows))
        f.write('\n]}\n')
    print(name, len(rows), flush=True)


rows = []
for _ in range(300):
    x = random.choice([random.uniform(.02, .6), random.uniform(.3, 3), random.uniform(2, 18)])
    c = cramer(x)
    rows.append([x, float(1 - c), float(c), float(mp.log(1 - c))])
write('cramerVonMises', 'Anderson and Darling 1952, series in K_1/4', ['x', 'sf', 'cdf', 'logSf'], rows)
mp.mp.dps = 50
rows = []
for _ in range(250):
    x = random.choice([random.uniform(.3, 1.5), random.uniform(1, 6), random.uniform(5, 25)])
    s = 1 - anderson(x)
    rows.append([x, float(s), float(mp.log(s))])
write('andersonDarling', 'Anderson and Darling 1952, integral series', ['x', 'sf', 'logSf'], rows)
rows = []
for _ in range(400):
    df = random.choice([1, 2, 5, 9, 30, 200])
    nc = random.choice([0, random.uniform(0, 10), random.uniform(0, 900)])
    x = max(1e-3, random.gauss(df + nc, 2.5 * (2 * df + 4 * nc) ** .5))
    rows.append([x, df, nc, float(stats.ncx2.cdf(x, df, nc) if nc else stats.chi2.cdf(x, df))])
write('noncentralChiSquare', 'scipy.stats.ncx2.cdf', ['x', 'df', 'noncentrality', 'cdf'], rows)
