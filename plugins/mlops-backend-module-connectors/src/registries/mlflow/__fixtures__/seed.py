"""Fills an empty MLflow server with one thing of each kind that the connector
reads. Uses the official client alone, so it runs with MLflow 2 and 3:

    python seed.py http://127.0.0.1:5000
"""

import math
import sys
import tempfile
from pathlib import Path

import mlflow
import pandas as pd
from mlflow.entities import Metric
from sklearn.linear_model import LinearRegression

FLIGHTS = pd.DataFrame(
    {"distance": [200, 400, 800, 1600], "delay": [4.0, 6.5, 11.0, 20.0]}
)


def train(client, name, **params):
    """A run with everything that a run can have."""
    with mlflow.start_run(run_name=name) as run:
        mlflow.log_params({"alpha": "0.1", "seed": "42", **params})
        mlflow.log_metric("rmse", 3.25, step=1)
        mlflow.log_metric("rmse", 3.0, step=2)
        client.log_batch(
            run.info.run_id,
            metrics=[
                Metric("diverged", math.nan, 1700000000000, 0),
                Metric("ceiling", math.inf, 1700000000000, 0),
                Metric("floor", -math.inf, 1700000000000, 0),
            ],
        )
        mlflow.set_tags(
            {
                "mlflow.source.git.commit": "8c1f2d7",
                "mlflow.source.git.repoURL": "https://git.example/flights.git",
                "team": "routes",
            }
        )
        dataset = mlflow.data.from_pandas(FLIGHTS, name="flights", targets="delay")
        mlflow.log_input(dataset, context="training")
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report"
            (report / "plots").mkdir(parents=True)
            (report / "summary.txt").write_text("rmse 3.0\n")
            (report / "plots" / "residuals.txt").write_text("0 0 0\n")
            mlflow.log_artifacts(folder)
    return run.info.run_id


def register(client, name, run_id=None, **tags):
    source = f"runs:/{run_id}/model" if run_id else "s3://models/imported"
    return client.create_model_version(name, source, run_id, tags=tags or None).version


def main(uri):
    mlflow.set_tracking_uri(uri)
    client = mlflow.MlflowClient(uri)
    mlflow.set_experiment("flights")

    # A model as the client logs it; MLflow 3 makes a logged model of it.
    model = LinearRegression().fit(FLIGHTS[["distance"]], FLIGHTS["delay"])
    place = {"name": "model"} if int(mlflow.__version__.split(".")[0]) >= 3 else {
        "artifact_path": "model"
    }
    with mlflow.start_run(run_name="baseline"):
        mlflow.log_param("intercept", model.intercept_)
        mlflow.log_metric("rmse", 4.5)
        mlflow.sklearn.log_model(
            model, registered_model_name="flight-delay", **place
        )

    tuned = train(client, "tuned", depth="6")
    register(client, "flight-delay", tuned, reviewed="yes")
    shadow = train(client, "shadow", depth="12")
    register(client, "flight-delay", shadow)
    client.update_registered_model("flight-delay", "Minutes of delay at arrival")
    client.set_registered_model_tag("flight-delay", "owner", "team-routes")
    client.update_model_version("flight-delay", "2", "Deeper trees")
    client.set_registered_model_alias("flight-delay", "champion", "2")
    client.set_registered_model_alias("flight-delay", "challenger", "3")

    # Names of any script, and a stage from before there were aliases.
    client.create_registered_model("수요 예측 (équipe)")
    staged = register(client, "수요 예측 (équipe)", tuned)
    client.transition_model_version_stage("수요 예측 (équipe)", staged, "Production")

    # Versions whose run is not known, is deleted, or is on another server.
    client.create_registered_model("imported", description="")
    register(client, "imported")
    gone = train(client, "thrown away")
    register(client, "imported", gone)
    client.delete_run(gone)
    client.create_model_version(
        "imported",
        "s3://models/elsewhere",
        "0123456789abcdef0123456789abcdef",
        run_link="https://mlflow.elsewhere.example/#/experiments/1/runs/0123",
    )

    client.create_registered_model("empty")

    with mlflow.start_run(run_name="failed child") as parent:
        mlflow.start_run(nested=True, run_name="child")
        mlflow.end_run("FAILED")
        mlflow.set_tag("note", parent.info.run_id)


if __name__ == "__main__":
    main(sys.argv[1])
