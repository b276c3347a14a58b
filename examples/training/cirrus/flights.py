"""What is made of the three million flights: features known before departure, and aggregates.

The feature repository builds its tables from the same functions, so a model and
the feature views it names see the same numbers.
"""

from functools import lru_cache

import pandas as pd

from .datasets import Dataset

FLIGHTS = Dataset("flights-3m.parquet")
LATE_MINUTES = 15
# Records beyond a day early or late are errors of the original reports.
PLAUSIBLE_DELAY_MINUTES = (-120, 1440)


@lru_cache(maxsize=1)
def flights() -> pd.DataFrame:
    """Flights with the features that are known before departure, in order of departure."""
    frame = FLIGHTS.read()
    frame = frame[frame["delay"].between(*PLAUSIBLE_DELAY_MINUTES)]
    frame = frame.sort_values("date", kind="stable").reset_index(drop=True)
    frame["day"] = frame["date"].dt.normalize()
    frame["hour_of_day"] = frame["date"].dt.hour
    frame["day_of_week"] = frame["date"].dt.dayofweek
    frame["is_weekend"] = (frame["day_of_week"] >= 5).astype("int64")
    return frame


def route_delay_stats(frame: pd.DataFrame) -> pd.DataFrame:
    """Of each route and day: mean delay, share late and flights in the seven days before."""
    daily = (
        frame.assign(late=frame["delay"] > LATE_MINUTES)
        .groupby(["origin", "destination", "day"], observed=True)
        .agg(
            delay=("delay", "sum"),
            late=("late", "sum"),
            n=("delay", "size"),
            distance_miles=("distance", "first"),
        )
        .reset_index()
    )
    daily = daily.sort_values(["origin", "destination", "day"]).reset_index(drop=True)
    keys = ["origin", "destination"]
    sums = (
        daily.set_index("day")
        .groupby(keys)[["delay", "late", "n"]]
        .rolling("7D", closed="left")
        .sum()
        .reset_index()
    )
    result = daily[[*keys, "day", "distance_miles"]].copy()
    result["mean_delay_7d"] = (sums["delay"] / sums["n"]).to_numpy()
    result["late_share_7d"] = (sums["late"] / sums["n"]).to_numpy()
    result["flights_7d"] = sums["n"].fillna(0).astype("int64").to_numpy()
    return result.dropna(subset=["mean_delay_7d"]).reset_index(drop=True)


def airport_hourly_traffic(frame: pd.DataFrame) -> pd.DataFrame:
    """Of each airport and hour: departures and mean delay in the hour before."""
    hours = frame["date"].dt.floor("h")
    hourly = (
        frame.assign(hour=hours)
        .groupby(["origin", "hour"], observed=True)
        .agg(departures_last_hour=("delay", "size"), mean_delay_last_hour=("delay", "mean"))
        .reset_index()
        .rename(columns={"origin": "airport"})
    )
    # What happened in an hour is known when the next one begins.
    hourly["hour"] += pd.Timedelta(hours=1)
    return hourly


def airport_daily_delay(frame: pd.DataFrame) -> pd.DataFrame:
    """Of each airport and day: mean delay and flights, also one and seven days before."""
    daily = (
        frame.groupby(["origin", "day"], observed=True)
        .agg(mean_delay=("delay", "mean"), flights=("delay", "size"))
        .reset_index()
        .rename(columns={"origin": "airport"})
    )
    for lag in (1, 7):
        before = daily[["airport", "day", "mean_delay", "flights"]].copy()
        before["day"] += pd.Timedelta(days=lag)
        before = before.rename(
            columns={"mean_delay": f"mean_delay_lag{lag}", "flights": f"flights_lag{lag}"}
        )
        daily = daily.merge(before, on=["airport", "day"], how="left")
    return daily.drop(columns="flights_lag7")


@lru_cache(maxsize=1)
def flights_with_history() -> pd.DataFrame:
    """Flights joined with the aggregates that were known when they left."""
    frame = flights()
    joined = frame.merge(
        route_delay_stats(frame).drop(columns="distance_miles"),
        on=["origin", "destination", "day"],
        how="left",
    )
    joined["hour"] = joined["date"].dt.floor("h")
    joined = joined.merge(
        airport_hourly_traffic(frame).rename(columns={"airport": "origin"}),
        on=["origin", "hour"],
        how="left",
    )
    return joined.drop(columns="hour")


def split_by_time(frame: pd.DataFrame, test_from: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The past trains, what came later tests."""
    late = frame["date"] >= pd.Timestamp(test_from)
    return frame[~late], frame[late]
