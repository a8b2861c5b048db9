"""What the book is asked about two who may be one person."""

from __future__ import annotations

#: What people of one name may share, as rows of person, key and how it is said.
FACTS = {
    "birthday": "SELECT id, birth_month || '/' || birth_day || '/' || birth_lunar, "
    "printf('%02d-%02d', birth_month, birth_day) FROM person WHERE birth_month IS NOT NULL AND birth_day IS NOT NULL",
    "through": "SELECT p.id, v.id, v.name FROM person p JOIN person v ON v.id = p.met_through_id",
    "project": "SELECT m.person_id, j.id, j.slug FROM member m JOIN project j ON j.id = m.project_id "
    "WHERE m.person_id IS NOT NULL",
    "event": "SELECT a.person_id, e.id, e.slug FROM attendance a JOIN event e ON e.id = a.event_id "
    "WHERE a.how <> 'declined' UNION SELECT p.id, e.id, e.slug FROM person p JOIN event e ON e.id = p.met_event_id",
    # What tells apart, or says how little an entry holds; nobody is the same by these.
    "year": "SELECT id, birth_year, '' FROM person WHERE birth_year IS NOT NULL",
    "reached": "SELECT person_id, '', '' FROM channel WHERE kind IN ('email', 'phone')",
}
#: Two who were talked with at once, are related, or were brought together are two people.
TOGETHER = """
SELECT EXISTS (SELECT 1 FROM mention a JOIN mention b ON b.conversation_id = a.conversation_id AND b.person_id = ?2
    WHERE a.person_id = ?1 AND a.part = 'with' AND b.part = 'with')
  OR EXISTS (SELECT 1 FROM relation WHERE (one_id = ?1 AND other_id = ?2) OR (one_id = ?2 AND other_id = ?1))
  OR EXISTS (SELECT 1 FROM introduction WHERE (one_id = ?1 AND other_id = ?2) OR (one_id = ?2 AND other_id = ?1)
    OR (by_id = ?1 AND ?2 IN (one_id, other_id)) OR (by_id = ?2 AND ?1 IN (one_id, other_id)))
  OR EXISTS (SELECT 1 FROM person WHERE (id = ?1 AND met_through_id = ?2) OR (id = ?2 AND met_through_id = ?1))
"""
