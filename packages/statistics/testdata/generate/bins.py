"""Bin edges of random columns by numpy. Run: python bins.py"""
import json
import os
import numpy as np
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(77)
rows = []
for k in range(120):
    n = int(rng.choice([3, 5, 10, 40, 100, 1000]))
    if k % 3 == 0:
        x = rng.integers(0, int(rng.choice([1, 3, 10, 1000])), n)
    else:
        x = np.round(rng.normal(0, 1, n) if k % 3 == 1 else rng.lognormal(0, 1, n), 4)
    skew = float(stats.skew(x)) if np.ptp(x) > 0 else 0.0
    sturges, doane = (np.histogram_bin_edges(x, bins=b) for b in ('sturges', 'doane'))
    rows.append({'min': float(x.min()), 'max': float(x.max()), 'count': n, 'skewness': skew,
                 'type': 'integer' if k % 3 == 0 else 'float',
                 'sturgesBins': len(sturges) - 1, 'sturgesFirst': float(sturges[0]), 'sturgesSecond': float(sturges[1]),
                 'sturgesLast': float(sturges[-1]), 'doaneBins': len(doane) - 1, 'doaneSecond': float(doane[1])})
head = {'source': 'numpy.histogram_bin_edges', 'version': f'numpy {np.__version__}', 'generatedBy': 'testdata/generate/bins.py'}
with open(os.path.join(HERE, '..', 'bins.json'), 'w') as f:
    f.write(json.dumps(head)[:-1] + ',"rows":[\n' + ',\n'.join(json.dumps(r, separators=(',', ':')) for r in rows) + '\n]}\n')
