"""What is done to teams, routes, shifts and to a worker's own choices."""

from soihtu.teams.actions.members import add_absence, add_member, end_absence, end_membership
from soihtu.teams.actions.routes import change_route, end_route
from soihtu.teams.actions.shifts import add_shift, change_shift, remove_shift
from soihtu.teams.actions.workers import drop_filter, prefer, save_filter

__all__ = [
    "add_absence",
    "add_member",
    "add_shift",
    "change_route",
    "change_shift",
    "drop_filter",
    "end_absence",
    "end_membership",
    "end_route",
    "prefer",
    "remove_shift",
    "save_filter",
]
