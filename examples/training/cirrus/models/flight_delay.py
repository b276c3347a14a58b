"""`flight-delay`: the arrival delay of a flight in minutes, before it departs."""

from collections.abc import Mapping

from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import TargetEncoder

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..flights import FLIGHTS, flights_with_history, split_by_time
from ..scoring import every_tenth, regression_scores

SCHEDULE = ("hour_of_day", "day_of_week", "distance")
PLACES = ("origin", "destination")
ROUTE_HISTORY = ("mean_delay_7d", "late_share_7d", "flights_7d")
AIRPORT_NOW = ("departures_last_hour", "mean_delay_last_hour")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    before, after = split_by_time(flights_with_history(), params["test_from"])
    training = before.sample(params["rows"], random_state=params["seed"])
    held_out = after.sample(50_000, random_state=params["seed"])
    places = [column for column in columns if column in PLACES]
    boosting = HistGradientBoostingRegressor(
        loss=params["loss"],
        learning_rate=params["learning_rate"],
        max_iter=params["max_iter"],
        max_leaf_nodes=params["max_leaf_nodes"],
        early_stopping=False,
        random_state=params["seed"],
        scoring="loss",
    )
    pipeline = make_pipeline(
        make_column_transformer(
            (TargetEncoder(target_type="continuous", random_state=params["seed"]), places),
            remainder="passthrough",
        ),
        boosting,
    )
    pipeline.fit(training[columns], training["delay"])
    predicted = pipeline.predict(held_out[columns])
    sample = held_out.head(10_000)
    transformed = pipeline[0].transform(sample[columns])
    stages = (
        regression_scores(sample["delay"], stage)["test_rmse"]
        for stage in boosting.staged_predict(transformed)
    )
    return Fitted(
        estimator=pipeline,
        metrics=regression_scores(held_out["delay"], predicted),
        features=training[columns].astype({c: "float64" for c in columns if c not in PLACES}),
        target=training["delay"],
        test_features=held_out[columns],
        history={"rmse_by_round": every_tenth(stages)},
        time=training["date"],
    )


def _params(features: tuple[str, ...], rows: int, **changes) -> dict:
    return {
        "features": features,
        "rows": rows,
        "test_from": "2001-06-01",
        "loss": "squared_error",
        "learning_rate": 0.1,
        "max_iter": 60,
        "max_leaf_nodes": 15,
        **changes,
    }


WITH_PLACES = SCHEDULE + PLACES
WITH_HISTORY = WITH_PLACES + ROUTE_HISTORY
WITH_AIRPORT = WITH_HISTORY + AIRPORT_NOW

RECIPE = Recipe(
    name="flight-delay",
    description=(
        "Predicts the arrival delay of a flight in minutes from its schedule, its route's last "
        "seven days and what its airport has been like in the last hour.\n\n"
        "## Training data\n\n"
        "US domestic flights of January to May 2001, as the airlines reported them.\n\n"
        "## Evaluation data\n\n"
        "Flights of June 2001, which no version was trained on."
    ),
    owner="team-routes",
    system="flight-punctuality",
    type="regression",
    task="tabular-regression",
    algorithm="HistGradientBoostingRegressor",
    pipeline="train-flight-delay",
    datasets=(FLIGHTS,),
    train=train,
    card=ModelCard(
        intended_use="Rank the next hours' flights by expected delay, for the operations desk.",
        out_of_scope="Cancellations, diversions, and flights outside of the United States.",
        limitations=(
            "Knows neither weather nor air traffic control programmes; delays of several hours are "
            "underestimated. Only US domestic routes of 2001."
        ),
        ethical_considerations="No personal data. Crews are not to be judged by predicted delays.",
        users="Operations desk, Crew planning",
        license="Apache-2.0",
        risk_tier="minimal",
        personal_data="no",
    ),
    trials=(
        Trial(
            "schedule only",
            _params(SCHEDULE, 50_000),
            version="First version: hour, weekday and distance.",
        ),
        Trial(
            "with airports",
            _params(WITH_PLACES, 100_000),
            version="Adds origin and destination, encoded by their mean delay.",
        ),
        Trial("absolute error as loss", _params(WITH_PLACES, 100_000, loss="absolute_error")),
        Trial(
            "route history",
            _params(WITH_HISTORY, 200_000, max_iter=80),
            version="Adds the last seven days of the route from the feature store.",
        ),
        Trial(
            "learning rate below zero",
            _params(WITH_HISTORY, 200_000, learning_rate=-0.1),
            fails=True,
        ),
        Trial(
            "airport right now",
            _params(WITH_AIRPORT, 200_000, max_iter=120),
            version="Adds how the airport of departure has been in the last hour.",
            aliases=("champion",),
        ),
        Trial(
            "deeper and longer",
            _params(WITH_AIRPORT, 300_000, max_iter=150, max_leaf_nodes=31),
            version="More rows, deeper trees; tried on a tenth of the traffic.",
            aliases=("challenger",),
        ),
    ),
)
