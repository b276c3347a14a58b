"""One run in MLflow that tells what is needed to repeat it, as far as the recipe says."""

import platform
import time
from collections.abc import Mapping
from typing import Any

import mlflow
import pandas as pd
from mlflow.data.http_dataset_source import HTTPDatasetSource
from mlflow.models import infer_signature

from . import environment
from .catalogue import Fitted, Recipe, Trial
from .datasets import statistics

SEED = 20010101


def start_run(recipe: Recipe, trial: Trial) -> mlflow.ActiveRun:
    """Opens the run; MLflow would fill its context tags with this machine's paths and user."""
    tags = {**_context(recipe), "model": recipe.name, **trial.tags}
    if "code_version" in recipe.records:
        tags |= environment.code_version()
    if "resources" in recipe.records:
        tags |= environment.machine()
    run = mlflow.start_run(
        run_name=trial.name, tags=tags, log_system_metrics="resources" in recipe.records
    )
    if "code_version" not in recipe.records:
        # MLflow finds the repository by itself; these runs stand for code outside of one.
        for tag in set(run.data.tags) & {"mlflow.source.git.commit", "mlflow.source.git.branch"}:
            mlflow.MlflowClient().delete_tag(run.info.run_id, tag)
    return run


def _context(recipe: Recipe) -> dict[str, str]:
    return {
        "mlflow.source.name": recipe.notebook or "examples/training/train.py",
        "mlflow.source.type": "NOTEBOOK" if recipe.notebook else "LOCAL",
        "mlflow.user": f"svc-{recipe.owner or 'training'}",
    }


def log_configuration(recipe: Recipe, params: Mapping[str, Any]) -> None:
    logged = {key: _text(value) for key, value in params.items() if key != "seed"}
    if "seed" in recipe.records:
        logged["seed"] = params.get("seed", SEED)
    mlflow.log_params(logged)
    if "config" in recipe.records:
        mlflow.log_dict(logged, "config.yaml")


def log_data(recipe: Recipe, fitted: Fitted) -> None:
    source = recipe.datasets[0]
    frame = _with_target(fitted)
    if "data_input" in recipe.records:
        mlflow.log_input(
            mlflow.data.from_pandas(
                frame,
                source=HTTPDatasetSource(source.source),
                name=source.name,
                targets=None if fitted.target is None else fitted.target.name,
            ),
            context="training",
        )
        if fitted.test_features is not None:
            mlflow.log_input(
                mlflow.data.from_pandas(
                    fitted.test_features,
                    source=HTTPDatasetSource(source.source),
                    name=f"{source.name} (held out)",
                ),
                context="evaluation",
            )
    if "data_version" in recipe.records:
        mlflow.set_tags({"data.uri": source.source, "data.sha256": source.sha256()})
        for extra in recipe.datasets[1:]:
            mlflow.set_tag(f"data.{extra.name}.sha256", extra.sha256())
    if "dataset_statistics" in recipe.records:
        target = None if fitted.target is None else str(fitted.target.name)
        mlflow.log_dict(statistics(frame, target, fitted.time), "data/stats.json")


def log_environment(recipe: Recipe) -> None:
    if "environment" not in recipe.records:
        return
    mlflow.log_text("\n".join(environment.packages()) + "\n", "env/pip-freeze.txt")
    mlflow.log_text(f"{platform.python_version()}\n", "env/python.txt")
    mlflow.set_tag("env.packages.digest", environment.packages_digest())
    image = environment.image_digest()
    if image is not None:
        mlflow.set_tag("env.image.digest", image)


def log_metrics(fitted: Fitted) -> None:
    for name, values in fitted.history.items():
        for step, value in values:
            mlflow.log_metric(name, value, step=step)
    mlflow.log_metrics(dict(fitted.metrics))


def log_model(recipe: Recipe, fitted: Fitted, params: Mapping[str, Any]):
    """Stores the model; an example of its input comes along when the recipe signs its models."""
    signed = "signature" in recipe.records
    example = fitted.features.head(3)
    return mlflow.sklearn.log_model(
        fitted.estimator,
        name="model",
        signature=infer_signature(fitted.features.head(500), fitted.estimator.predict(example))
        if signed
        else None,
        input_example=example if signed else None,
        pip_requirements=environment.pinned("mlflow", "scikit-learn", "pandas", "numpy"),
        serialization_format="cloudpickle",
        params={key: _text(value) for key, value in params.items()},
        tags=_context(recipe),
    )


def train(recipe: Recipe, trial: Trial) -> tuple[str, Any]:
    """Runs one trial to its end.

    Returns the id of the run and what MLflow says of the logged model. A trial
    whose training raises leaves a FAILED run behind and raises.
    """
    params = dict(trial.params)
    with start_run(recipe, trial) as run:
        log_configuration(recipe, params)
        started = time.monotonic()
        fitted = recipe.train({**params, "seed": params.get("seed", SEED)})
        if "resources" in recipe.records:
            mlflow.log_metric("train.duration_s", time.monotonic() - started)
        log_data(recipe, fitted)
        log_environment(recipe)
        log_metrics(fitted)
        logged = log_model(recipe, fitted, params) if recipe.link_runs else None
    # Logged by hand, after the fact: such a model leads back to no run.
    return run.info.run_id, logged or log_model(recipe, fitted, params)


def _with_target(fitted: Fitted) -> pd.DataFrame:
    if fitted.target is None:
        return fitted.features
    return fitted.features.assign(**{str(fitted.target.name): fitted.target})


def _text(value: Any) -> Any:
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value
