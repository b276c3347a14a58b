"""`airport-delay-forecast`: the mean delay of an airport tomorrow."""

from collections.abc import Mapping

from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..flights import FLIGHTS, airport_daily_delay, flights
from ..scoring import regression_scores


def train(params: Mapping) -> Fitted:
    columns = list(params["lags"])
    daily = airport_daily_delay(flights()).dropna(subset=columns)
    daily = daily[daily["flights"] >= params["min_flights"]]
    late = daily["day"] >= "2001-06-01"
    training, held_out = daily[~late], daily[late]
    model = make_pipeline(SimpleImputer(), StandardScaler(), Ridge(alpha=params["alpha"]))
    model.fit(training[columns], training["mean_delay"])
    return Fitted(
        estimator=model,
        metrics=regression_scores(held_out["mean_delay"], model.predict(held_out[columns])),
        features=training[columns].astype("float64"),
        target=training["mean_delay"],
        test_features=held_out[columns].astype("float64"),
        time=training["day"],
    )


RECIPE = Recipe(
    name="airport-delay-forecast",
    description="Forecasts the mean arrival delay of flights that leave an airport tomorrow.",
    owner="team-routes",
    system="flight-punctuality",
    type="forecasting",
    task="time-series-forecasting",
    algorithm="Ridge",
    pipeline="train-airport-forecasts",
    datasets=(FLIGHTS,),
    train=train,
    card=ModelCard(
        intended_use="Plan stand-by crews for the next day.",
        limitations="Airports with fewer than ten departures a day are left out.",
        license="Apache-2.0",
        risk_tier="minimal",
    ),
    records=frozenset(
        {"config", "data_version", "data_input", "code_version", "signature", "seed"}
    ),
    trials=(
        Trial(
            "one week back",
            {"lags": ("mean_delay_lag7",), "alpha": 1.0, "min_flights": 10},
            version="The same weekday a week ago.",
        ),
        Trial(
            "negative alpha",
            {"lags": ("mean_delay_lag1",), "alpha": -1.0, "min_flights": 10},
            fails=True,
        ),
        Trial(
            "yesterday",
            {"lags": ("mean_delay_lag1",), "alpha": 1.0, "min_flights": 10},
            version="Yesterday's mean delay.",
        ),
        Trial(
            "yesterday and a week back",
            {
                "lags": ("mean_delay_lag1", "mean_delay_lag7", "flights_lag1"),
                "alpha": 10.0,
                "min_flights": 10,
            },
            version="Yesterday, the week before and the traffic.",
            aliases=("champion",),
        ),
    ),
)
