CREATE TABLE circle (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  declined INTEGER DEFAULT '0' NOT NULL,
  UNIQUE ("key"),
  CONSTRAINT circle_declined CHECK (declined IN (0, 1))
) STRICT;
CREATE TABLE project (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  stage TEXT DEFAULT 'idea' NOT NULL,
  hat_id INTEGER,
  started TEXT,
  ended TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  settled_on TEXT,
  UNIQUE (slug),
  FOREIGN KEY(hat_id) REFERENCES hat (id) ON DELETE SET NULL,
  CONSTRAINT project_stage CHECK (stage IN ('idea', 'gathering', 'making', 'wrapped', 'let go')),
  CONSTRAINT project_started CHECK (started IS NULL OR date(started, '+0 days') IS started),
  CONSTRAINT project_ended CHECK (ended IS NULL OR date(ended, '+0 days') IS ended),
  CONSTRAINT project_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT project_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at),
  CONSTRAINT project_settled_on CHECK (settled_on IS NULL OR date(settled_on, '+0 days') IS settled_on)
) STRICT;
CREATE INDEX ix_project_hat_id ON project (hat_id);
CREATE TABLE keepsake_line (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  said_by_id INTEGER,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(said_by_id) REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX ix_keepsake_line_project_id ON keepsake_line (project_id);
CREATE INDEX ix_keepsake_line_said_by_id ON keepsake_line (said_by_id);
CREATE TABLE need (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT DEFAULT 'need' NOT NULL,
  person_id INTEGER,
  project_id INTEGER,
  text TEXT NOT NULL,
  role TEXT,
  until TEXT,
  closed_on TEXT,
  conversation_id INTEGER,
  filled_by_id INTEGER,
  CONSTRAINT of_one_or_me CHECK (person_id IS NULL OR project_id IS NULL),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  FOREIGN KEY(filled_by_id) REFERENCES person (id) ON DELETE SET NULL,
  CONSTRAINT need_kind CHECK (kind IN ('need', 'offer')),
  CONSTRAINT need_until CHECK (until IS NULL OR date(until, '+0 days') IS until),
  CONSTRAINT need_closed_on CHECK (closed_on IS NULL OR date(closed_on, '+0 days') IS closed_on)
) STRICT;
CREATE INDEX ix_need_conversation_id ON need (conversation_id);
CREATE INDEX ix_need_filled_by_id ON need (filled_by_id);
CREATE INDEX ix_need_person_id ON need (person_id);
CREATE INDEX ix_need_project_id ON need (project_id);
CREATE TABLE introduction (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  by_id INTEGER,
  one_id INTEGER NOT NULL,
  other_id INTEGER,
  because TEXT,
  state TEXT DEFAULT 'idea' NOT NULL,
  outcome TEXT,
  day TEXT,
  conversation_id INTEGER,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  need_id INTEGER,
  FOREIGN KEY(by_id) REFERENCES person (id) ON DELETE SET NULL,
  FOREIGN KEY(one_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  FOREIGN KEY(need_id) REFERENCES need (id) ON DELETE SET NULL,
  CONSTRAINT introduction_state CHECK (state IN ('idea', 'asked one', 'asked both', 'made', 'met', 'came of it', 'declined')),
  CONSTRAINT introduction_day CHECK (day IS NULL OR date(day, '+0 days') IS day),
  CONSTRAINT introduction_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT introduction_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX ix_introduction_by_id ON introduction (by_id);
CREATE INDEX ix_introduction_conversation_id ON introduction (conversation_id);
CREATE INDEX ix_introduction_need_id ON introduction (need_id);
CREATE INDEX ix_introduction_one_id ON introduction (one_id);
CREATE INDEX ix_introduction_other_id ON introduction (other_id);
CREATE TABLE aside (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  person_id INTEGER,
  project_id INTEGER,
  introduction_id INTEGER,
  until TEXT NOT NULL,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(introduction_id) REFERENCES introduction (id) ON DELETE CASCADE,
  CONSTRAINT aside_until CHECK (until IS NULL OR date(until, '+0 days') IS until)
) STRICT;
CREATE INDEX ix_aside_introduction_id ON aside (introduction_id);
CREATE INDEX ix_aside_person_id ON aside (person_id);
CREATE INDEX ix_aside_project_id ON aside (project_id);
CREATE INDEX ix_aside_until ON aside (until);
