"""Registered models: names, descriptions, tags, versions and aliases."""

from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import RestException

from . import tracking
from .catalogue import Recipe, Trial


def ensure_registered_model(client: MlflowClient, recipe: Recipe) -> None:
    try:
        client.create_registered_model(recipe.name, recipe.tags(), recipe.description)
    except RestException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise


def publish(client: MlflowClient, recipe: Recipe, trial: Trial, run_id: str, logged: Any) -> str:
    """Registers the model of a run as the next version; returns its number."""
    version = client.create_model_version(
        recipe.name,
        source=logged.model_uri,
        run_id=run_id if recipe.link_runs else None,
        model_id=logged.model_id,
        description=trial.version,
        tags=dict(trial.tags),
    )
    for alias in trial.aliases:
        client.set_registered_model_alias(recipe.name, alias, version.version)
    return version.version


def train_and_register(recipe: Recipe, say=print) -> int:
    """Trains every trial of a recipe in order; returns the number of versions registered."""
    client = MlflowClient()
    mlflow.set_experiment(experiment_name=recipe.pipeline)
    ensure_registered_model(client, recipe)
    versions = 0
    for trial in recipe.trials:
        try:
            run_id, logged = tracking.train(recipe, trial)
        except ValueError as error:
            if not trial.fails:
                raise
            say(f"{recipe.name}: {trial.name} failed: {str(error).splitlines()[0]}")
            continue
        if trial.fails:
            raise AssertionError(f"{recipe.name}: {trial.name} was expected to fail")
        if trial.version is None:
            say(f"{recipe.name}: {trial.name} done")
            continue
        number = publish(client, recipe, trial, run_id, logged)
        versions += 1
        say(f"{recipe.name}: {trial.name} is version {number}")
    return versions
