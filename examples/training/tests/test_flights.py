"""No feature may know what happened after the departure.

python -m unittest discover -s examples/training/tests
"""

import sys
import unittest
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cirrus.datasets import statistics
from cirrus.flights import (
    airport_daily_delay,
    airport_hourly_traffic,
    route_delay_stats,
    split_by_time,
)


def flights(*rows: tuple[str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["date", "delay"])
    frame["date"] = pd.to_datetime(frame["date"])
    frame["day"] = frame["date"].dt.normalize()
    return frame.assign(origin="SEA", destination="SFO", distance=679)


class RouteDelayStats(unittest.TestCase):
    def test_counts_the_seven_days_before_and_never_the_day_itself(self):
        stats = route_delay_stats(
            flights(
                ("2001-01-01 08:00", 100),
                ("2001-01-02 08:00", 0),
                ("2001-01-02 20:00", 20),
                ("2001-01-08 08:00", 999),
                ("2001-01-09 08:00", 999),
            )
        ).set_index("day")
        # The first day has no past, so it has no row.
        self.assertNotIn(pd.Timestamp("2001-01-01"), stats.index)
        self.assertEqual(stats.loc["2001-01-02", "mean_delay_7d"], 100)
        eighth = stats.loc["2001-01-08"]
        self.assertEqual(eighth["mean_delay_7d"], 40)
        self.assertEqual(eighth["flights_7d"], 3)
        self.assertAlmostEqual(eighth["late_share_7d"], 2 / 3)
        # Eight days later the first of January is forgotten.
        self.assertEqual(stats.loc["2001-01-09", "flights_7d"], 3)


class AirportHourlyTraffic(unittest.TestCase):
    def test_an_hour_is_known_when_the_next_one_begins(self):
        hourly = airport_hourly_traffic(flights(("2001-01-01 08:10", 10), ("2001-01-01 08:50", 30)))
        self.assertEqual(list(hourly["hour"]), [pd.Timestamp("2001-01-01 09:00")])
        self.assertEqual(list(hourly["departures_last_hour"]), [2])
        self.assertEqual(list(hourly["mean_delay_last_hour"]), [20])


class AirportDailyDelay(unittest.TestCase):
    def test_lags_come_from_the_days_before(self):
        daily = airport_daily_delay(
            flights(("2001-01-01 08:00", 10), ("2001-01-02 08:00", 20), ("2001-01-08 08:00", 30))
        ).set_index("day")
        self.assertEqual(daily.loc["2001-01-02", "mean_delay_lag1"], 10)
        self.assertEqual(daily.loc["2001-01-08", "mean_delay_lag7"], 10)
        self.assertTrue(pd.isna(daily.loc["2001-01-08", "mean_delay_lag1"]))


class SplitByTime(unittest.TestCase):
    def test_nothing_of_the_test_period_is_trained_on(self):
        before, after = split_by_time(
            flights(("2001-05-31 23:59", 1), ("2001-06-01 00:00", 2)), "2001-06-01"
        )
        self.assertEqual((list(before["delay"]), list(after["delay"])), ([1], [2]))


class Statistics(unittest.TestCase):
    def test_tells_nulls_balance_and_time(self):
        frame = pd.DataFrame({"x": [1.0, None, 3.0, 5.0], "late": [0, 0, 0, 1]})
        result = statistics(frame, "late", pd.Series(pd.to_datetime(["2001-01-01", "2001-01-02"])))
        self.assertEqual(result["rows"], 4)
        self.assertEqual(result["columns"]["x"]["nulls"], 1)
        self.assertEqual(result["columns"]["x"]["mean"], 3.0)
        self.assertEqual(result["class_balance"], {"0": 0.75, "1": 0.25})
        self.assertEqual(result["time_range"], ["2001-01-01 00:00:00", "2001-01-02 00:00:00"])


if __name__ == "__main__":
    unittest.main()
