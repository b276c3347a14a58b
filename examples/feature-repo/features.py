"""The feature views of Cirrus Air, and the services through which its models read them."""

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
    StreamFeatureView,
    ValueType,
)
from feast.on_demand_feature_view import on_demand_feature_view
from feast.types import Float64, Int64, String, UnixTimestamp

ROUTES = "routes@cirrus.example"
WEATHER = "weather@cirrus.example"
WILDLIFE = "wildlife@cirrus.example"


def table(name: str, owner: str, description: str) -> FileSource:
    """A Parquet file that `build_tables.py` wrote."""
    return FileSource(
        name=f"{name}_table",
        path=f"data/{name}.parquet",
        timestamp_field="event_timestamp",
        owner=owner,
        description=description,
    )


airport = Entity(
    name="airport",
    join_keys=["airport"],
    value_type=ValueType.STRING,
    description="An airport by its three-letter IATA code",
    owner=ROUTES,
)
# Feast joins an entity on one key: a route is the pair of its two airports.
origin = Entity(
    name="origin",
    join_keys=["origin"],
    value_type=ValueType.STRING,
    description="The airport that a route starts from",
    owner=ROUTES,
)
destination = Entity(
    name="destination",
    join_keys=["destination"],
    value_type=ValueType.STRING,
    description="The airport that a route leads to",
    owner=ROUTES,
)
city = Entity(
    name="city",
    join_keys=["location"],
    value_type=ValueType.STRING,
    description="A city with a weather station",
    owner=WEATHER,
)
airport_name = Entity(
    name="airport_name",
    join_keys=["airport_name"],
    value_type=ValueType.STRING,
    description="An airport as the reports of bird strikes spell it",
    owner=WILDLIFE,
)

route_delay_stats = FeatureView(
    name="route_delay_stats",
    entities=[origin, destination],
    ttl=timedelta(days=8),
    schema=[
        Field(name="origin", dtype=String),
        Field(name="destination", dtype=String),
        Field(
            name="mean_delay_7d",
            dtype=Float64,
            description="Mean arrival delay of the last seven days, in minutes",
        ),
        Field(
            name="late_share_7d",
            dtype=Float64,
            description="Share of flights more than 15 minutes late, last seven days",
        ),
        Field(name="flights_7d", dtype=Int64, description="Flights in the last seven days"),
        Field(name="distance_miles", dtype=Int64, description="Distance of the route"),
    ],
    source=table(
        "route_delay_stats", ROUTES, "Per route and day, from the reports of 3 million US flights"
    ),
    online=True,
    description="How a route has been doing over the last seven days.",
    owner=ROUTES,
    tags={"system": "flight-punctuality", "tier": "1", "data": "flights-3m.parquet"},
)

airport_hourly_traffic = StreamFeatureView(
    name="airport_hourly_traffic",
    entities=[airport],
    ttl=timedelta(hours=2),
    schema=[
        Field(name="airport", dtype=String),
        Field(name="departures_last_hour", dtype=Int64, description="Departures, last full hour"),
        Field(
            name="mean_delay_last_hour",
            dtype=Float64,
            description="Mean arrival delay of those departures, in minutes",
        ),
    ],
    source=PushSource(
        name="airport_departures",
        batch_source=table(
            "airport_hourly_traffic", ROUTES, "Per airport and hour, from the same reports"
        ),
        description="Departures as the operations desk reports them",
        owner=ROUTES,
    ),
    online=True,
    description="What is going on at an airport right now.",
    owner=ROUTES,
    tags={"system": "flight-punctuality", "tier": "1", "data": "flights-3m.parquet"},
)

airport_daily_delay = FeatureView(
    name="airport_daily_delay",
    entities=[airport],
    ttl=timedelta(days=2),
    schema=[
        Field(name="airport", dtype=String),
        Field(name="mean_delay_lag1", dtype=Float64, description="Mean delay of the day before"),
        Field(name="mean_delay_lag7", dtype=Float64, description="Mean delay a week before"),
        Field(name="flights_lag1", dtype=Float64, description="Flights of the day before"),
    ],
    source=table("airport_daily_delay", ROUTES, "Per airport and day, from the same reports"),
    online=True,
    description="Delay of an airport yesterday and a week ago.",
    owner=ROUTES,
    tags={"system": "flight-punctuality", "data": "flights-3m.parquet"},
)

city_daily_weather = FeatureView(
    name="city_daily_weather",
    entities=[city],
    ttl=timedelta(days=2),
    schema=[
        Field(name="location", dtype=String),
        Field(name="precipitation", dtype=Float64, description="Millimetres"),
        Field(name="temp_max", dtype=Float64, description="Degrees Celsius"),
        Field(name="temp_min", dtype=Float64, description="Degrees Celsius"),
        Field(name="wind", dtype=Float64, description="Metres per second"),
    ],
    source=table("city_daily_weather", WEATHER, "Daily weather of Seattle and New York"),
    online=True,
    description="The weather of a city on one day.",
    owner=WEATHER,
    tags={"system": "weather-desk", "data": "weather.csv"},
)

airport_strike_history = FeatureView(
    name="airport_strike_history",
    entities=[airport_name],
    # Zero: a count of the past never expires.
    ttl=timedelta(0),
    schema=[
        Field(name="airport_name", dtype=String),
        Field(name="strikes_365d", dtype=Int64, description="Reported strikes in the last year"),
        Field(
            name="damaging_share_365d",
            dtype=Float64,
            description="Share of them with substantial damage",
        ),
    ],
    source=table("airport_strike_history", WILDLIFE, "Reports of bird strikes, 1990 to 2002"),
    online=False,
    description="Bird strikes at an airport in the last year; read offline only.",
    owner=WILDLIFE,
    tags={"system": "airfield-safety", "data": "birdstrikes.csv"},
)

departure = RequestSource(
    name="departure",
    schema=[Field(name="departure_time", dtype=UnixTimestamp)],
    description="The scheduled departure, known when the question is asked",
    owner=ROUTES,
)


@on_demand_feature_view(
    sources=[departure],
    schema=[
        # Feast compares these with what it infers: a description here is an error.
        Field(name="hour_of_day", dtype=Int64),
        Field(name="day_of_week", dtype=Int64),
        Field(name="is_weekend", dtype=Int64),
    ],
    description="Hour (0 to 23), weekday (0 is Monday) and weekend of a departure.",
    owner=ROUTES,
    tags={"system": "flight-punctuality"},
)
def departure_calendar(inputs: pd.DataFrame) -> pd.DataFrame:
    time = pd.to_datetime(inputs["departure_time"], utc=True)
    result = pd.DataFrame()
    result["hour_of_day"] = time.dt.hour.astype("int64")
    result["day_of_week"] = time.dt.dayofweek.astype("int64")
    result["is_weekend"] = (time.dt.dayofweek >= 5).astype("int64")
    return result


def service(model: str, owner: str, *features) -> FeatureService:
    """The features of one model; the tag says which."""
    return FeatureService(
        name=f"{model.replace('-', '_')}_v1",
        features=list(features),
        tags={"model": model},
        description=f"What {model} reads.",
        owner=owner,
    )


flight_delay_v1 = service(
    "flight-delay",
    ROUTES,
    route_delay_stats[["mean_delay_7d", "late_share_7d", "flights_7d", "distance_miles"]],
    airport_hourly_traffic,
    departure_calendar[["hour_of_day", "day_of_week"]],
)
flight_late_v1 = service(
    "flight-late", ROUTES, route_delay_stats, airport_hourly_traffic, departure_calendar
)
route_clusters_v1 = service("route-clusters", ROUTES, route_delay_stats[["distance_miles"]])
airport_delay_forecast_v1 = service("airport-delay-forecast", ROUTES, airport_daily_delay)
seattle_rain_v1 = service("seattle-rain", WEATHER, city_daily_weather)
temperature_tomorrow_v1 = service("temperature-tomorrow", WEATHER, city_daily_weather)
birdstrike_damage_v1 = service("birdstrike-damage", WILDLIFE, airport_strike_history)
