"""Exact finite-n Kolmogorov and Smirnov probabilities in Arb (python-flint). Run: python kstwo.py

P(D_n < d) n^n e^-n / n! is the coefficient of z^n in W_a(z)² / W_2a(z) with a = nd and
W_x(z) = Σ_{j <= x} (-1)^j (x - j)^j / j! e^(x - j) z^j: the two-sided exit of a Poisson
process from a band. Arb proves the digits; the precision is raised until 25 are certain.
"""
import json
import math
import os
import random
import flint
from flint import arb, arb_series

HERE = os.path.dirname(os.path.abspath(__file__))


def w(x, length):
    out = []
    term_limit = min(int(math.floor(float(x.mid()))), length - 1)
    for j in range(term_limit + 1):
        base = x - j
        power = arb(1) if j == 0 else base ** j
        out.append((-1) ** j * power / arb(math.factorial(j)) * base.exp())
    return out


def cdf(n, d, digits):
    flint.ctx.cap = n + 1
    bits = 400
    while True:
        flint.ctx.prec = bits
        a = arb(n) * arb(d)
        top = w(a, n + 1)
        bottom = w(2 * a, n + 1)
        series = arb_series(top, n + 1) * arb_series(top, n + 1) / arb_series(bottom, n + 1)
        p = series[n] * arb(n).exp() * arb(math.factorial(n)) / arb(n) ** n
        if p.is_finite() and p.rel_accuracy_bits() > 100 and (1 - p).rel_accuracy_bits() > 100:
            return p
        bits *= 2
        if bits > 60000:
            return None


def smirnov(n, d):
    bits = 300
    while True:
        flint.ctx.prec = bits
        dd = arb(d)
        total = arb(0)
        for j in range(int(math.floor(n * (1 - d))) + 1):
            q = 1 - dd - arb(j) / n
            if q <= 0:
                continue
            total += arb(math.comb(n, j)) * q ** (n - j) * (dd + arb(j) / n) ** (j - 1)
        p = dd * total
        if p.rel_accuracy_bits() > 100:
            return p
        bits *= 2


def number(p):
    v = float(p.mid().str(25, radius=False)) if p > arb('1e-300') else None
    return v


def log(p):
    return float(p.log().mid().str(25, radius=False))


def write(name, columns, rows):
    head = {'source': 'exit of a Poisson process from a band, in Arb; 25 certain digits', 'version': f'python-flint {flint.__version__}',
            'generatedBy': 'testdata/generate/kstwo.py', 'columns': columns}
    with open(os.path.join(HERE, '..', name + '.json'), 'w') as f:
        f.write(json.dumps(head)[:-1] + ',"rows":[\n')
        f.write(',\n'.join(json.dumps(r, separators=(',', ':')) for r in rows))
        f.write('\n]}\n')
    print(name, len(rows), flush=True)


if __name__ == '__main__':
    random.seed(140)
    sizes = ([random.randint(2, 30) for _ in range(250)] + [random.randint(30, 500) for _ in range(450)]
             + [random.randint(500, 2000) for _ in range(250)] + [random.randint(2000, 6000) for _ in range(50)])
    rows = []
    for n in sizes:
        z = random.choice([random.uniform(.25, 1.2), random.uniform(.8, 2.6), random.uniform(.1, .4), random.uniform(2, 5)])
        d = min(z / math.sqrt(n), random.uniform(.3, .98))
        if n * d <= .5 or (n > 2000 and z > 2.6):
            continue
        c = cdf(n, d, 25)
        if c is None:
            continue
        s = 1 - c
        rows.append([n, d, number(s), number(c), log(s)])
    write('kolmogorovFinite', ['n', 'd', 'sf', 'cdf', 'logSf'], rows)
    rows = []
    for _ in range(500):
        n = random.choice([random.randint(1, 40), random.randint(40, 1500), random.randint(1500, 5000)])
        z = random.choice([random.uniform(.05, 1.2), random.uniform(.8, 5), random.uniform(5, 18)])
        d = min(z / math.sqrt(n), random.uniform(.3, .98))
        s = smirnov(n, d)
        rows.append([n, d, number(s), log(s)])
    write('smirnov', ['n', 'd', 'sf', 'logSf'], rows)
