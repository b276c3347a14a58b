"""Two-sample tests of random samples, with and without ties, by scipy. Run: python two_samples.py"""
import json
import os
import warnings
import numpy as np
import scipy
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(33)
warnings.simplefilter('ignore')


def sample(kind, n, shift):
    if kind == 'normal':
        return np.round(rng.normal(shift, 1, n), 6)
    if kind == 'lognormal':
        return np.round(np.exp(rng.normal(shift, 1, n)), 6)
    if kind == 'ties':
        return np.round(rng.normal(shift, 1, n), 1)
    return rng.integers(0, 6, n).astype(float) + (rng.random(n) < abs(shift) / 3)


rows = []
for k in range(220):
    kind = ['normal', 'lognormal', 'ties', 'integers'][k % 4]
    n = int(rng.choice([5, 7, 8, 12, 19, 20, 21, 40, 90, 150]))
    m = int(rng.choice([5, 6, 8, 11, 18, 20, 25, 40, 90, 200]))
    shift = float(rng.choice([0, 0, .2, .5, 1, 3]))
    x, y = sample(kind, n, 0), sample(kind, m, shift)
    ks = stats.ks_2samp(x, y)
    ksa = stats.ks_2samp(x, y, method='asymp')
    mw = stats.mannwhitneyu(x, y)
    less = stats.mannwhitneyu(x, y, alternative='less', method='asymptotic', use_continuity=False)
    # the exact law of up to 20 values a side takes scipy long: only some
    cvm = stats.cramervonmises_2samp(x, y, method='auto' if max(n, m) <= 12 or max(n, m) > 20 else 'asymptotic')
    ad = stats.anderson_ksamp([x, y])
    es = stats.epps_singleton_2samp(x, y)
    t = stats.ttest_ind(x, y)
    welch = stats.ttest_ind(x, y, equal_var=False)
    rows.append({
        'x': x.tolist(), 'y': y.tolist(),
        'ks': ks.statistic, 'ksP': ks.pvalue, 'ksAsymptoticP': ksa.pvalue,
        'ksGreaterP': stats.ks_2samp(x, y, alternative='greater').pvalue,
        'ksLessP': stats.ks_2samp(x, y, alternative='less').pvalue,
        'ksLocation': float(ks.statistic_location), 'ksSign': int(ks.statistic_sign),
        'wasserstein': stats.wasserstein_distance(x, y), 'energy': stats.energy_distance(x, y),
        'u': mw.statistic, 'mwP': mw.pvalue, 'mwLessP': less.pvalue,
        'cvm': cvm.statistic, 'cvmP': cvm.pvalue,
        'ad': ad.statistic, 'adP': ad.pvalue,
        'es': es.statistic, 'esP': es.pvalue,
        't': t.statistic, 'tP': t.pvalue, 'welch': welch.statistic, 'welchP': welch.pvalue, 'welchDf': welch.df,
    })
tables = []
for k in range(200):
    cells = int(rng.integers(2, 9))
    shares = rng.dirichlet(np.full(cells, 3))
    other = shares if k % 2 else rng.dirichlet(np.full(cells, 3))
    r = rng.multinomial(int(rng.choice([60, 200, 1000, 30000])), shares)
    c = rng.multinomial(int(rng.choice([50, 300, 2000])), other)
    keep = (r + c) > 0
    r, c = r[keep], c[keep]
    if len(r) < 2:
        continue
    chi = stats.chi2_contingency([r, c], correction=False)
    yates = stats.chi2_contingency([r, c])
    g = stats.chi2_contingency([r, c], correction=False, lambda_='log-likelihood')
    row = {'reference': r.tolist(), 'current': c.tolist(), 'chi': chi.statistic, 'chiP': chi.pvalue,
           'yates': yates.statistic, 'yatesP': yates.pvalue, 'g': g.statistic, 'gP': g.pvalue}
    if len(r) == 2:
        f = stats.fisher_exact([r, c])
        row['odds'], row['fisherP'] = float(f.statistic), float(f.pvalue)
    tables.append(row)

head = {'source': 'scipy.stats', 'version': f'scipy {scipy.__version__}, numpy {np.__version__}',
        'generatedBy': 'testdata/generate/two_samples.py'}


def clean(row):
    return {k: (v if isinstance(v, list) else float(v)) for k, v in row.items() if not (not isinstance(v, list) and not np.isfinite(v))}


for name, data in (('twoSamples', rows), ('tables', tables)):
    with open(os.path.join(HERE, '..', name + '.json'), 'w') as f:
        f.write(json.dumps(head)[:-1] + ',"rows":[\n')
        f.write(',\n'.join(json.dumps(clean(r), separators=(',', ':')) for r in data))
        f.write('\n]}\n')
    print(name, len(data))
