"""Writes the tables of the feature views, aggregated from the real data files.

python examples/feature-repo/build_tables.py --out examples/feature-repo/data
"""

import argparse
import sys
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from cirrus.datasets import Dataset
from cirrus.flights import (
    airport_daily_delay,
    airport_hourly_traffic,
    flights,
    route_delay_stats,
)


def city_daily_weather() -> pd.DataFrame:
    weather = Dataset("weather.csv").read()
    weather["event_timestamp"] = pd.to_datetime(weather["date"])
    return weather.drop(columns=["date", "weather"])


def airport_strike_history() -> pd.DataFrame:
    """Of each airport and day with a strike: strikes in the year before, and the damaging share."""
    strikes = Dataset("birdstrikes.csv").read()
    daily = (
        pd.DataFrame(
            {
                "airport_name": strikes["Airport Name"],
                "event_timestamp": pd.to_datetime(strikes["Flight Date"]),
                "damaging": strikes["Effect Amount of damage"].isin(["Substantial", "B"]),
            }
        )
        .groupby(["airport_name", "event_timestamp"])
        .agg(strikes=("damaging", "size"), damaging=("damaging", "sum"))
        .reset_index()
    )
    year = (
        daily.set_index("event_timestamp")
        .groupby("airport_name")[["strikes", "damaging"]]
        .rolling("365D")
        .sum()
        .reset_index()
    )
    year["strikes_365d"] = year["strikes"].astype("int64")
    year["damaging_share_365d"] = year["damaging"] / year["strikes"]
    return year.drop(columns=["strikes", "damaging"])


def tables() -> dict[str, pd.DataFrame]:
    frame = flights()
    return {
        "route_delay_stats": route_delay_stats(frame).rename(columns={"day": "event_timestamp"}),
        "airport_hourly_traffic": airport_hourly_traffic(frame).rename(
            columns={"hour": "event_timestamp"}
        ),
        "airport_daily_delay": airport_daily_delay(frame)
        .rename(columns={"day": "event_timestamp"})
        .drop(columns=["mean_delay", "flights"])
        .dropna(subset=["mean_delay_lag1"]),
        "city_daily_weather": city_daily_weather(),
        "airport_strike_history": airport_strike_history(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, type=Path, help="folder of the Parquet files")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables().items():
        table["event_timestamp"] = table["event_timestamp"].dt.tz_localize("UTC")
        table.to_parquet(out / f"{name}.parquet", index=False)
        print(f"{name}: {len(table)} rows", flush=True)


if __name__ == "__main__":
    main()
