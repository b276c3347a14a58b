"""`CO₂ trend (Mauna Loa)`: the carbon dioxide in the air, for the sustainability report."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import regression_scores

CO2 = Dataset("co2-concentration.csv")


def train(params: Mapping) -> Fitted:
    frame = CO2.read().dropna()
    date = pd.to_datetime(frame["Date"])
    years = date.dt.year + (date.dt.month - 1) / 12 - 1958
    features = pd.DataFrame(
        {f"years^{power}": years**power for power in range(1, params["degree"] + 1)}
    )
    if params["season"]:
        features["season_sin"] = np.sin(2 * np.pi * years)
        features["season_cos"] = np.cos(2 * np.pi * years)
    late = date >= "2010-01-01"
    target = frame["CO2"].rename("co2_ppm")
    model = LinearRegression().fit(features[~late], target[~late])
    return Fitted(
        estimator=model,
        metrics=regression_scores(target[late], model.predict(features[late])),
        features=features[~late],
        target=target[~late],
        time=date[~late],
    )


RECIPE = Recipe(
    name="CO₂ trend (Mauna Loa)",
    description="Carbon dioxide in the air in parts per million, measured at Mauna Loa since 1958.",
    owner="team-weather",
    system="weather-desk",
    type="forecasting",
    task="time-series-forecasting",
    algorithm="LinearRegression",
    pipeline="train-weather-models",
    datasets=(CO2,),
    train=train,
    card=ModelCard(intended_use="A chart in the yearly sustainability report.", license="CC0-1.0"),
    lifecycle="experimental",
    records=frozenset({"config", "data_version", "seed"}),
    trials=(
        Trial("line", {"degree": 1, "season": False}, version="A straight line."),
        Trial("parabola", {"degree": 2, "season": False}, version="The rise gets steeper."),
        Trial(
            "parabola and season",
            {"degree": 2, "season": True},
            version="Adds the breathing of the seasons.",
            aliases=("challenger",),
        ),
    ),
)
