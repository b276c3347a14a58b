"""`wind-generation`: the share of renewables in next year's electricity in Iowa."""

from collections.abc import Mapping

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import regression_scores

ELECTRICITY = Dataset("iowa-electricity.csv")
FIRST_TEST_YEAR = 2013


def train(params: Mapping) -> Fitted:
    frame = ELECTRICITY.read()
    frame["year"] = pd.to_datetime(frame["year"]).dt.year
    table = frame.pivot(index="year", columns="source", values="net_generation")
    share = (table["Renewables"] / table.sum(axis=1)).rename("share_next_year").shift(-1)
    features = pd.DataFrame({"year": table.index.astype("float64")}, index=table.index)
    if params["with_today"]:
        features["share_this_year"] = share.shift(1).fillna(share.iloc[0])
    known = share.notna()
    past = known & (share.index < FIRST_TEST_YEAR)
    future = known & ~past
    model = make_pipeline(
        StandardScaler(), PolynomialFeatures(params["degree"]), Ridge(alpha=params["alpha"])
    )
    model.fit(features[past], share[past])
    return Fitted(
        estimator=model,
        metrics=regression_scores(share[future], model.predict(features[future])),
        features=features[past],
        target=share[past],
    )


RECIPE = Recipe(
    name="wind-generation",
    description="Share of renewables (in Iowa: wind) in next year's generation.",
    # No owner on purpose: the portal has to find one by its own rules.
    owner=None,
    system="ground-fleet",
    type="forecasting",
    task="time-series-forecasting",
    algorithm="Ridge",
    pipeline="train-wind-generation",
    datasets=(ELECTRICITY,),
    train=train,
    card=ModelCard(limitations="Seventeen years, one state."),
    records=frozenset({"data_input"}),
    trials=(
        Trial(
            "straight line",
            {"degree": 1, "alpha": 1.0, "with_today": False},
            version="A straight line over the years.",
        ),
        Trial("cubic", {"degree": 3, "alpha": 0.001, "with_today": False}),
        Trial(
            "with today's share",
            {"degree": 1, "alpha": 0.1, "with_today": True},
            version="A line over the years, and this year's share.",
            aliases=("champion",),
        ),
    ),
)
