"""Prints the coefficient tables of src/special, computed with mpmath and sympy."""
import mpmath as mp
from fractions import Fraction as Q

mp.mp.dps = 60


def erfcx_chebyshev(count=30, shift=mp.mpf('3.75')):
    """(1 + 2x) exp(x²) erfc(x) in Chebyshev polynomials of t = (x - s) / (x + s), x >= 0."""
    def f(t):
        if t == 1:
            return 2 / mp.sqrt(mp.pi)
        x = shift * (1 + t) / (1 - t)
        if x > 50:
            # erfcx by its continued fraction
            value = mp.mpf(0)
            for k in range(200, 0, -1):
                value = (mp.mpf(k) / 2) / (x + value)
            return (1 + 2 * x) / (mp.sqrt(mp.pi) * (x + value))
        return (1 + 2 * x) * mp.exp(x * x) * mp.erfc(x)
    n = 120
    nodes = [mp.cos(mp.pi * (k + mp.mpf(1) / 2) / n) for k in range(n)]
    values = [f(t) for t in nodes]
    return [2 / mp.mpf(n) * mp.fsum(values[k] * mp.cos(mp.pi * j * (k + mp.mpf(1) / 2) / n)
                                    for k in range(n)) / (2 if j == 0 else 1)
            for j in range(count)]


def temme(orders=5, terms=18):
    """c_k(η) of the uniform expansion of the incomplete gamma function (DLMF 8.12.10-11)."""
    size = terms + 2 * orders + 4
    # μ(η) = η + η²/3 + …, from η²/2 = μ - ln(1 + μ), thus μ' μ = η (1 + μ)
    a = [Q(0), Q(1)]
    while len(a) < size + 2:
        k = len(a)
        # coefficient of η^k in μ' μ  ==  coefficient of η^(k-1) in (1 + μ)
        known = sum(Q(i) * a[i] * a[k + 1 - i] for i in range(2, k))
        want = a[k - 1] if k > 1 else Q(1)
        a.append((want - known) / (k + 1))
    mu = a
    # 1/μ = 1/η * 1/(1 + η/3 + …)
    b = mu[1:]
    inv = [Q(1)]
    for k in range(1, size):
        inv.append(-sum(b[i] * inv[k - i] for i in range(1, k + 1)))
    inv_mu = inv  # coefficient of η^(j-1)
    c = [[inv_mu[j + 1] for j in range(size - 1)]]
    g = stirling_gamma(orders + 1)
    for k in range(1, orders):
        previous = c[-1]
        # (1/η) d/dη c_{k-1} + (-1)^k g_k / μ; the poles at η = 0 cancel
        assert previous[1] + (-1) ** k * g[k] == 0, k
        c.append([Q(j + 2) * previous[j + 2] + (-1) ** k * g[k] * inv_mu[j + 1]
                  for j in range(len(previous) - 2)])
    return [[mp.mpf(x.numerator) / x.denominator for x in row[:terms]] for row in c]


def stirling_gamma(count):
    """g_k of Γ(a) ~ e^-a a^a √(2π/a) Σ g_k a^-k, from the exponential of Stirling's series."""
    from sympy import bernoulli
    log = [Q(0)] * (count + 1)
    for k in range(1, count + 1):
        if 2 * k - 1 <= count:
            bk = bernoulli(2 * k)
            log[2 * k - 1] = Q(int(bk.p), int(bk.q)) / (2 * k * (2 * k - 1))
    g = [Q(1)]
    for k in range(1, count + 1):
        g.append(sum(Q(i) * log[i] * g[k - i] for i in range(1, k + 1)) / k)
    return g


def coth_series(terms=20):
    """h coth h - 1 = Σ c_k h^(2k), k = 1, 2, …"""
    return [mp.mpf(2) ** (2 * k) * mp.bernoulli(2 * k) / mp.factorial(2 * k) for k in range(1, terms + 1)]


def show(name, values):
    print(name)
    for v in values:
        print('  ' + mp.nstr(v, 18, min_fixed=0, max_fixed=0) + ',')


if __name__ == '__main__':
    show('erfcx', erfcx_chebyshev())
    show('coth', coth_series())
    for k, row in enumerate(temme()):
        show(f'temme {k}', row)
