"""Where the people of a graph are drawn: a small, deterministic layout of springs; no randomness, no library."""

from __future__ import annotations

import math
from collections import defaultdict

from .graph import Graph

#: How far apart two people like to be, and how often everyone moves.
_REST, _STEPS = 60.0, 90


def layout(graph: Graph) -> dict[int, tuple[float, float]]:
    """Return the place of each person, the same for the same graph: tied people near, nobody on another."""
    order = _by_nearness(graph)
    # Sunflower seeds: spread evenly, and those tied begin beside each other.
    places = {
        person: (
            _REST * math.sqrt(at + 0.5) * math.cos(at * 2.399963),
            _REST * math.sqrt(at + 0.5) * math.sin(at * 2.399963),
        )
        for at, person in enumerate(order)
    }
    for step in range(_STEPS):
        heat = _REST / 2 * (1 - step / _STEPS) + 0.5
        moves = _pushed(places)
        for edge in graph.edges:
            (x1, y1), (x2, y2) = places[edge.one], places[edge.other]
            dx, dy = x2 - x1, y2 - y1
            far = math.hypot(dx, dy) or 0.01
            pull = (far - _REST) / far * 0.06
            moves[edge.one][0] += dx * pull
            moves[edge.one][1] += dy * pull
            moves[edge.other][0] -= dx * pull
            moves[edge.other][1] -= dy * pull
        for person, (x, y) in places.items():
            # A little towards the middle, so that those whom nothing ties don't drift away.
            dx, dy = moves[person][0] - x * 0.01, moves[person][1] - y * 0.01
            length = math.hypot(dx, dy) or 1.0
            limit = min(heat, length) / length
            places[person] = (x + dx * limit, y + dy * limit)
    return places


def _pushed(places: dict[int, tuple[float, float]]) -> dict[int, list[float]]:
    """Return how everyone is pushed by those near them; who is further than two cells away is not felt."""
    cell = _REST * 1.5
    grid: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for person, (x, y) in places.items():
        grid[int(x // cell), int(y // cell)].append(person)
    moves = {person: [0.0, 0.0] for person in places}
    for person, (x, y) in places.items():
        column, row = int(x // cell), int(y // cell)
        for beside in ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            for other in grid.get(beside, ()):
                if other == person:
                    continue
                dx, dy = x - places[other][0], y - places[other][1]
                far = math.hypot(dx, dy)
                if far < 0.01:  # on one another: the smaller number goes left
                    dx, dy, far = (-1.0 if person < other else 1.0), 0.3, 1.0
                if far < cell:
                    push = (cell - far) / cell * 12 / far
                    moves[person][0] += dx * push
                    moves[person][1] += dy * push
    return moves


def _by_nearness(graph: Graph) -> list[int]:
    """Return everyone, each after somebody they're tied to; those with most ties begin."""
    tied: defaultdict[int, list[int]] = defaultdict(list)
    for edge in graph.edges:
        tied[edge.one].append(edge.other)
        tied[edge.other].append(edge.one)
    seen: dict[int, None] = {}
    for start in sorted((person.id for person in graph.people), key=lambda number: (-len(tied[number]), number)):
        waiting = [start]
        while waiting:
            person = waiting.pop(0)
            if person not in seen:
                seen[person] = None
                waiting += sorted(tied[person])
    return list(seen)
