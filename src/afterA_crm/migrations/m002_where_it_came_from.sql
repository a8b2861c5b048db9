CREATE TABLE attendance (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  how TEXT DEFAULT 'met' NOT NULL,
  day TEXT,
  later_on TEXT,
  skipped INTEGER DEFAULT '0' NOT NULL,
  UNIQUE (event_id, person_id),
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT attendance_how CHECK (how IN ('met', 'guest', 'declined')),
  CONSTRAINT attendance_day CHECK (day IS NULL OR date(day, '+0 days') IS day),
  CONSTRAINT attendance_later_on CHECK (later_on IS NULL OR date(later_on, '+0 days') IS later_on),
  CONSTRAINT attendance_skipped CHECK (skipped IN (0, 1))
) STRICT;
CREATE INDEX ix_attendance_event_id ON attendance (event_id);
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
CREATE TABLE card (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER,
  event_id INTEGER,
  original BLOB NOT NULL,
  digest TEXT NOT NULL,
  uid TEXT,
  file TEXT,
  line INTEGER,
  encoding TEXT,
  imported_at TEXT NOT NULL,
  format TEXT DEFAULT 'vcard' NOT NULL,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL,
  CONSTRAINT card_imported_at CHECK (imported_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', imported_at) IS imported_at)
) STRICT;
CREATE INDEX ix_card_digest ON card (digest);
CREATE INDEX ix_card_event_id ON card (event_id);
CREATE INDEX ix_card_person_id ON card (person_id);
CREATE INDEX ix_card_uid ON card (uid);
