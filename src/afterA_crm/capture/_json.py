"""An understanding as plain values."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from ._understanding import Appointment, Need, Understanding


def stamp(day: date | None, at: time | None) -> str | None:
    """Return the ISO day, with the time when one was said: `2026-11-21 15:00`."""
    if day is None:
        return None
    return f"{day.isoformat()} {at:%H:%M}" if at else day.isoformat()


def as_json(u: Understanding) -> dict[str, Any]:
    """Return the understanding as plain values, the shape that scripts rely on."""
    return {
        "text": u.text,
        "note": u.note,
        "when": u.when.isoformat(),
        "time": f"{u.time:%H:%M}" if u.time else None,
        "about": u.about,
        "people": [{"id": m.id, "name": m.name, "as": m.as_} for m in u.people],
        "new_people": [{"name": n.name, "as": n.as_} for n in u.new_people],
        "questions": [
            {
                "text": q.text,
                "candidates": [{"id": c.id, "name": c.name} for c in q.candidates],
                "kind": q.kind,
                "as": q.as_,
            }
            for q in u.questions
        ],
        "projects": list(u.projects),
        "tags": list(u.tags),
        "event": u.event,
        "event_new": u.event_new,
        "place": u.place,
        "via": u.via,
        "hat": u.hat,
        "echo": {"text": u.echo.text, "strength": u.echo.strength} if u.echo else None,
        "followups": [
            {
                "text": f.text,
                "due": stamp(f.due, f.time),
                "from": stamp(f.from_, None),
                "repeat": f.repeat,
                "people": list(f.people),
                "whose": f.whose,
                "proposed": f.proposed,
            }
            for f in u.followups
        ],
        "appointment": _appointment(u.appointment),
        "needs": [_need(need) for need in u.needs],
        "offers": [_need(offer) for offer in u.offers],
        "introductions": [{"by": i.by, "who": list(i.who)} for i in u.introductions],
        "links": list(u.links),
        "roles": [{"person": r.person, "name": r.name, "role": r.role} for r in u.roles],
        "hints": list(u.hints),
        "spans": [{"start": s.start, "end": s.end, "kind": s.kind} for s in u.spans],
    }


def _appointment(a: Appointment | None) -> dict[str, Any] | None:
    if a is None:
        return None
    last = stamp(a.last, None)
    return {"day": a.day.isoformat(), "time": f"{a.time:%H:%M}" if a.time else None, "last": last, "text": a.text}


def _need(need: Need) -> dict[str, Any]:
    return {"text": need.text, "people": list(need.people), "project": need.project, "until": stamp(need.until, None)}
