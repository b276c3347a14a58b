"""Makes the rows, applies both projects and materialises one view.

Run inside a copy of this folder: python seed.py
"""

import os
import subprocess
import sys
from datetime import datetime, timezone

import pandas as pd

FEAST = os.path.join(os.path.dirname(sys.executable), "feast")

pd.DataFrame(
    {
        "driver_id": [1, 2],
        "zone_id": ["a", "b"],
        "rating": pd.array([4.5, 3.9], dtype="float32"),
        "trips_today": [7, 3],
        "speed": [31.0, 12.5],
        "labeler": ["ann", "ben"],
        "complaint": ["none", "late"],
        "event_timestamp": [datetime(2026, 11, 1, tzinfo=timezone.utc)] * 2,
        "created": [datetime(2026, 11, 1, 1, tzinfo=timezone.utc)] * 2,
    }
).to_parquet("rides/trips.parquet")

for project in ("empty", "rides"):
    subprocess.run([FEAST, "apply"], cwd=project, check=True)
for end in ("2026-11-02T00:00:00", "2026-11-03T00:00:00"):
    subprocess.run(
        [FEAST, "materialize", "2026-10-31T00:00:00", end, "--views", "driver_stats"],
        cwd="rides",
        check=True,
    )
