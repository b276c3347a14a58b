"""The data files that the models train on: where they are, what they are, what is in them.

They are files of the npm package `vega-datasets`, a development dependency of
this repository. `Dataset.source` is their public address, so that a run names
a place that means something on every machine.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

PACKAGE_VERSION = "3.2.1"
REPOSITORY = Path(__file__).resolve().parents[3]
DATA_DIR = Path(
    os.environ.get("VEGA_DATASETS", REPOSITORY / "node_modules" / "vega-datasets" / "data")
)


@dataclass(frozen=True)
class Dataset:
    """One file of the package."""

    file: str

    @property
    def name(self) -> str:
        return self.file.rsplit(".", 1)[0]

    @property
    def path(self) -> Path:
        return DATA_DIR / self.file

    @property
    def source(self) -> str:
        return f"https://cdn.jsdelivr.net/npm/vega-datasets@{PACKAGE_VERSION}/data/{self.file}"

    def sha256(self) -> str:
        """Hex digest of the file's bytes."""
        return _sha256(self.path)

    def read(self) -> pd.DataFrame:
        """Rows of a CSV, JSON or Parquet file as they are."""
        return _read(self.path).copy()


@lru_cache
def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@lru_cache(maxsize=4)
def _read(path: Path) -> pd.DataFrame:
    if path.suffix == ".parquet":
        return pd.read_parquet(path)
    if path.suffix == ".csv":
        return pd.read_csv(path)
    return pd.read_json(path)


def read_earthquakes(dataset: Dataset) -> pd.DataFrame:
    """One row a quake of the USGS GeoJSON: magnitude, place, depth in km, stations."""
    features = json.loads(dataset.path.read_text())["features"]
    return pd.DataFrame(
        {
            "mag": feature["properties"]["mag"],
            "nst": feature["properties"]["nst"],
            "gap": feature["properties"]["gap"],
            "longitude": feature["geometry"]["coordinates"][0],
            "latitude": feature["geometry"]["coordinates"][1],
            "depth": feature["geometry"]["coordinates"][2],
        }
        for feature in features
        if feature["properties"]["mag"] is not None
    )


def statistics(frame: pd.DataFrame, target: str | None, time: pd.Series | None = None) -> dict:
    """Rows, columns, nulls, moments, balance of the classes and time range of a training set."""
    columns = {}
    for name, column in frame.items():
        entry = {"dtype": str(column.dtype), "nulls": int(column.isna().sum())}
        if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
            entry |= {
                "mean": _number(column.mean()),
                "std": _number(column.std()),
                "min": _number(column.min()),
                "max": _number(column.max()),
            }
        else:
            entry["distinct"] = int(column.nunique())
        columns[str(name)] = entry
    result = {"rows": len(frame), "columns": columns}
    if target is not None and frame[target].nunique() <= 20:
        shares = frame[target].value_counts(normalize=True)
        result["class_balance"] = {str(label): _number(share) for label, share in shares.items()}
    if time is not None:
        result["time_range"] = [str(time.min()), str(time.max())]
    return result


def _number(value: float) -> float | None:
    return None if pd.isna(value) else round(float(value), 6)
