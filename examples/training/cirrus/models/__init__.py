"""The registered models of the demo, in the order in which they are trained."""

from ..catalogue import Recipe
from . import (
    airport_delay_forecast,
    birdstrike_damage,
    co2_trend,
    flight_delay,
    flight_late,
    fuel_economy,
    movie_rating,
    penguin_species,
    quake_magnitude,
    route_clusters,
    seattle_rain,
    temperature_tomorrow,
    wind_generation,
)

RECIPES: dict[str, Recipe] = {
    module.RECIPE.name: module.RECIPE
    for module in (
        flight_delay,
        flight_late,
        airport_delay_forecast,
        route_clusters,
        seattle_rain,
        temperature_tomorrow,
        quake_magnitude,
        birdstrike_damage,
        penguin_species,
        movie_rating,
        fuel_economy,
        wind_generation,
        co2_trend,
    )
}
