"""`temperature-tomorrow`: the highest temperature tomorrow in Seattle and New York."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import regression_scores

WEATHER = Dataset("weather.csv")


def train(params: Mapping) -> Fitted:
    frame = WEATHER.read()
    frame["date"] = pd.to_datetime(frame["date"])
    frame["is_new_york"] = (frame["location"] == "New York").astype(int)
    angle = 2 * np.pi * frame["date"].dt.dayofyear / 365.25
    frame["season_sin"], frame["season_cos"] = np.sin(angle), np.cos(angle)
    by_city = frame.groupby("location")["temp_max"]
    frame["temp_max_lag1"] = by_city.shift(1)
    frame["temp_max_mean7"] = by_city.transform(lambda column: column.rolling(7).mean())
    frame["temp_max_tomorrow"] = by_city.shift(-1)
    frame = frame.dropna()
    columns = list(params["features"])
    late = frame["date"] >= "2015-01-01"
    training, held_out = frame[~late], frame[late]
    features = training[columns].astype("float64")
    model = Ridge(alpha=params["alpha"]).fit(features, training["temp_max_tomorrow"])
    predicted = model.predict(held_out[columns].astype("float64"))
    return Fitted(
        estimator=model,
        metrics=regression_scores(held_out["temp_max_tomorrow"], predicted),
        features=features,
        target=training["temp_max_tomorrow"],
        time=training["date"],
    )


SEASON = ("season_sin", "season_cos", "is_new_york")

RECIPE = Recipe(
    name="temperature-tomorrow",
    description="Highest temperature tomorrow in degrees Celsius, for Seattle and New York.",
    owner="team-weather",
    system="weather-desk",
    type="regression",
    task="tabular-regression",
    algorithm="Ridge",
    pipeline="train-weather-models",
    datasets=(WEATHER,),
    train=train,
    card=ModelCard(
        intended_use="Plan de-icing and heat breaks a day ahead.",
        limitations="Two cities only.",
        license="CC0-1.0",
        risk_tier="minimal",
    ),
    records=frozenset({"data_input", "code_version", "seed", "dataset_statistics", "signature"}),
    trials=(
        Trial(
            "season only",
            {"features": SEASON, "alpha": 1.0},
            version="What is usual for the day of the year.",
        ),
        Trial(
            "today",
            {"features": (*SEASON, "temp_max", "temp_min"), "alpha": 1.0},
            version="Adds today's temperatures.",
            aliases=("champion",),
        ),
        Trial(
            "last week",
            {
                "features": (
                    *SEASON,
                    "temp_max",
                    "temp_min",
                    "temp_max_lag1",
                    "temp_max_mean7",
                    "precipitation",
                    "wind",
                ),
                "alpha": 1.0,
            },
            version="Adds yesterday, the week, rain and wind.",
            aliases=("challenger",),
        ),
    ),
)
