"""A Feast repository that shows every shape the registry answers with."""

from datetime import timedelta

import pandas as pd
from feast import (
    Entity,
    FeatureService,
    FeatureView,
    Field,
    FileSource,
    PushSource,
    RequestSource,
    ValueType,
)
from feast.data_format import JsonFormat
from feast.data_source import KafkaSource
from feast.labeling import LabelView
from feast.on_demand_feature_view import on_demand_feature_view
from feast.stream_feature_view import stream_feature_view
from feast.types import Float32, Float64, Int64, String

driver = Entity(
    name="driver",
    join_keys=["driver_id"],
    value_type=ValueType.INT64,
    description="A driver",
    tags={"team": "rides"},
)
zone = Entity(name="zone/도시", join_keys=["zone_id"], value_type=ValueType.STRING)

trips = FileSource(
    name="trips",
    path="trips.parquet",
    timestamp_field="event_timestamp",
    created_timestamp_column="created",
    owner="data@example.com",
    tags={"tier": "gold"},
)
trips_pushed = PushSource(name="trips_pushed", batch_source=trips)
positions = KafkaSource(
    name="positions",
    kafka_bootstrap_servers="broker.internal:9092",
    topic="positions",
    timestamp_field="event_timestamp",
    batch_source=trips,
    message_format=JsonFormat(schema_json="driver_id integer, event_timestamp timestamp, speed double"),
    watermark_delay_threshold=timedelta(minutes=5),
)
request = RequestSource(
    name="ride_request", schema=[Field(name="distance_km", dtype=Float64)]
)

driver_stats = FeatureView(
    name="driver_stats",
    entities=[driver],
    ttl=timedelta(days=1),
    schema=[
        Field(name="rating", dtype=Float32, description="Mean of the last 30 days"),
        Field(name="trips_today", dtype=Int64),
    ],
    source=trips,
    online=True,
    owner="team-rides@example.com",
    description="Figures of a driver",
    tags={"team": "rides", "pii": "no"},
)
driver_live = FeatureView(
    name="driver_live",
    entities=[driver],
    ttl=timedelta(0),
    schema=[Field(name="trips_today", dtype=Int64)],
    source=trips_pushed,
    online=True,
)
city_totals = FeatureView(
    name="city_totals",
    entities=[],
    ttl=timedelta(hours=6, milliseconds=500),
    schema=[Field(name="rating", dtype=Float32)],
    source=trips,
    online=False,
)
zone_stats = FeatureView(
    name="zone_통계",
    entities=[zone],
    ttl=timedelta(days=7),
    schema=[Field(name="trips_today", dtype=Int64)],
    source=trips,
)


@on_demand_feature_view(
    sources=[driver_stats, request],
    schema=[Field(name="price", dtype=Float64)],
    description="Price of a ride, computed when it is asked for",
    owner="team-rides@example.com",
)
def ride_price(inputs: pd.DataFrame) -> pd.DataFrame:
    out = pd.DataFrame()
    out["price"] = inputs["rating"] * inputs["distance_km"]
    return out


@stream_feature_view(
    entities=[driver],
    ttl=timedelta(minutes=30),
    mode="pandas",
    schema=[Field(name="speed", dtype=Float64)],
    timestamp_field="event_timestamp",
    online=True,
    source=positions,
)
def driver_speed(df):
    return df


ride_labels = LabelView(
    name="ride_labels",
    source=PushSource(name="labels_pushed", batch_source=trips),
    entities=[driver],
    schema=[
        Field(name="driver_id", dtype=Int64),
        Field(name="labeler", dtype=String),
        Field(name="complaint", dtype=String),
    ],
    description="What reviewers say of a ride",
)

eta_v2 = FeatureService(
    name="eta_v2",
    features=[driver_stats[["rating"]], driver_live, ride_price],
    tags={"model": "ride-eta", "team": "rides"},
    owner="team-rides@example.com",
    description="What the model ride-eta reads",
)
untagged = FeatureService(name="탐색/exploration", features=[driver_stats])
