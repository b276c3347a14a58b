"""`movie-rating`: the IMDB rating of a film, for the on-board catalogue."""

from collections.abc import Mapping

import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

from ..catalogue import Fitted, ModelCard, Recipe, Trial
from ..datasets import Dataset
from ..scoring import every_tenth, regression_scores

MOVIES = Dataset("movies.json")
NAMES = {
    "Production Budget": "budget",
    "Running Time min": "minutes",
    "Major Genre": "genre",
    "MPAA Rating": "audience",
    "Source": "story",
    "Rotten Tomatoes Rating": "critics",
    "IMDB Votes": "votes",
    "IMDB Rating": "rating",
}
CATEGORIES = ("genre", "audience", "story")


def train(params: Mapping) -> Fitted:
    columns = list(params["features"])
    frame = MOVIES.read().rename(columns=NAMES).dropna(subset=["rating"])
    for column in CATEGORIES:
        frame[column] = frame[column].fillna("unknown").astype(str)
    numbers = [column for column in columns if column not in CATEGORIES]
    frame[numbers] = frame[numbers].apply(pd.to_numeric)
    training, held_out = train_test_split(frame, test_size=0.3, random_state=params["seed"])
    boosting = GradientBoostingRegressor(
        n_estimators=params["n_estimators"],
        max_depth=params["max_depth"],
        learning_rate=params["learning_rate"],
        random_state=params["seed"],
    )
    model = make_pipeline(
        make_column_transformer(
            (
                OneHotEncoder(handle_unknown="ignore", min_frequency=20, sparse_output=False),
                [column for column in columns if column in CATEGORIES],
            ),
            (SimpleImputer(strategy="median"), numbers),
        ),
        boosting,
    )
    model.fit(training[columns], training["rating"])
    stages = boosting.staged_predict(model[0].transform(held_out[columns]))
    scores = (regression_scores(held_out["rating"], stage)["test_mae"] for stage in stages)
    return Fitted(
        estimator=model,
        metrics=regression_scores(held_out["rating"], model.predict(held_out[columns])),
        features=training[columns],
        target=training["rating"],
        history={"mae_by_round": every_tenth(scores)},
    )


def _params(features: tuple[str, ...], n_estimators: int, max_depth: int = 3) -> dict:
    return {
        "features": features,
        "n_estimators": n_estimators,
        "max_depth": max_depth,
        "learning_rate": 0.1,
    }


BASE = ("genre", "audience", "budget")
FULL = (*BASE, "story", "minutes", "votes")

RECIPE = Recipe(
    name="movie-rating",
    description="Estimates the IMDB rating of films that have too few votes on board.",
    owner="team-commerce",
    system="onboard-entertainment",
    type="regression",
    task="tabular-regression",
    algorithm="GradientBoostingRegressor",
    pipeline="train-movie-rating",
    datasets=(MOVIES,),
    train=train,
    card=ModelCard(
        intended_use="Order the films of the on-board catalogue each night.",
        ethical_considerations="Repeats the taste of IMDB's voters.",
        license="BSD-3-Clause",
    ),
    records=frozenset({"config", "data_version", "data_input", "environment", "seed", "signature"}),
    trials=(
        Trial("genre and budget", _params(BASE, 50), version="Genre, audience and budget."),
        Trial("no depth", _params(BASE, 50, max_depth=0), fails=True),
        Trial("votes", _params(FULL, 100), version="Adds story, length and number of votes."),
        Trial("very deep", _params(FULL, 100, max_depth=9)),
        Trial(
            "critics",
            _params((*FULL, "critics"), 200),
            version="Adds the critics' rating.",
            aliases=("champion",),
        ),
    ),
)
