"""`seattle-rain`: whether it rains in Seattle tomorrow."""

from collections.abc import Mapping

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import binary_scores

WEATHER = Dataset("seattle-weather.csv")
TODAY = ("precipitation", "temp_max", "temp_min", "wind")


def train(params: Mapping) -> Fitted:
    frame = WEATHER.read()
    frame["date"] = pd.to_datetime(frame["date"])
    frame["month"] = frame["date"].dt.month
    frame["rain_days_3"] = (frame["precipitation"] > 0).rolling(3).sum()
    frame["temp_range"] = frame["temp_max"] - frame["temp_min"]
    frame["rain_tomorrow"] = (frame["precipitation"].shift(-1) > 0).astype(int)
    frame = frame.iloc[2:-1]
    columns = list(params["features"])
    late = frame["date"] >= "2015-01-01"
    training, held_out = frame[~late], frame[late]
    model = RandomForestClassifier(
        n_estimators=params["n_estimators"],
        min_samples_leaf=params["min_samples_leaf"],
        random_state=params["seed"],
    )
    features = training[columns].astype("float64")
    model.fit(features, training["rain_tomorrow"])
    probability = model.predict_proba(held_out[columns].astype("float64"))[:, 1]
    return Fitted(
        estimator=model,
        metrics=binary_scores(held_out["rain_tomorrow"], probability),
        features=features,
        target=training["rain_tomorrow"],
        test_features=held_out[columns].astype("float64"),
        time=training["date"],
    )


RECIPE = Recipe(
    name="seattle-rain",
    description="Probability of rain in Seattle tomorrow, from today's weather and the season.",
    owner="team-weather",
    system="weather-desk",
    type="classification",
    task="tabular-classification",
    algorithm="RandomForestClassifier",
    pipeline="train-weather-models",
    datasets=(WEATHER,),
    train=train,
    card=ModelCard(
        intended_use="A hint on the crew's start page.",
        limitations="One station; four years of data; knows no pressure or radar.",
        license="CC0-1.0",
        risk_tier="minimal",
    ),
    records=frozenset(
        {"config", "data_version", "data_input", "code_version", "environment", "seed", "signature"}
    ),
    trials=(
        Trial(
            "today, deep trees",
            {"features": TODAY, "n_estimators": 20, "min_samples_leaf": 1},
            version="Today's four readings.",
        ),
        Trial(
            "no trees", {"features": TODAY, "n_estimators": 0, "min_samples_leaf": 1}, fails=True
        ),
        Trial(
            "today, pruned",
            {"features": TODAY, "n_estimators": 100, "min_samples_leaf": 10},
            version="More trees, larger leaves.",
        ),
        Trial(
            "season and last days",
            {
                "features": (*TODAY, "month", "rain_days_3", "temp_range"),
                "n_estimators": 200,
                "min_samples_leaf": 10,
            },
            version="Adds the month and the last three days.",
            aliases=("champion",),
        ),
    ),
)
