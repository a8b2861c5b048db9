CREATE TABLE circle (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  UNIQUE ("key")
) STRICT;
CREATE TABLE deed (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  kind TEXT DEFAULT 'do' NOT NULL,
  at TEXT NOT NULL,
  reverses_id INTEGER,
  undone_by_id INTEGER,
  closed INTEGER DEFAULT '0' NOT NULL,
  FOREIGN KEY(reverses_id) REFERENCES deed (id),
  FOREIGN KEY(undone_by_id) REFERENCES deed (id),
  CONSTRAINT deed_kind CHECK (kind IN ('do', 'undo', 'redo')),
  CONSTRAINT deed_at CHECK (at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', at) IS at),
  CONSTRAINT deed_closed CHECK (closed IN (0, 1))
) STRICT;
CREATE INDEX ix_deed_reverses_id ON deed (reverses_id);
CREATE INDEX ix_deed_undone_by_id ON deed (undone_by_id);
CREATE TABLE dropped_line (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  UNIQUE (file, digest),
  CONSTRAINT dropped_line_taken_at CHECK (taken_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', taken_at) IS taken_at)
) STRICT;
CREATE TABLE hat (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  current INTEGER DEFAULT '0' NOT NULL,
  archived_on TEXT,
  UNIQUE ("key"),
  CONSTRAINT hat_current CHECK (current IN (0, 1)),
  CONSTRAINT hat_archived_on CHECK (archived_on IS NULL OR date(archived_on, '+0 days') IS archived_on)
) STRICT;
CREATE UNIQUE INDEX one_hat_at_a_time ON hat (current) WHERE current = 1;
CREATE TABLE name_key (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "key" TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  UNIQUE ("key", person_id)
) STRICT;
CREATE INDEX ix_name_key_person_id ON name_key (person_id);
CREATE TABLE role_alias (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  alias TEXT NOT NULL,
  role TEXT NOT NULL,
  UNIQUE (alias)
) STRICT;
CREATE TABLE series (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (slug)
) STRICT;
CREATE TABLE tag (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  UNIQUE ("key")
) STRICT;
CREATE TABLE change (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  deed_id INTEGER NOT NULL,
  noun TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT DEFAULT 'insert' NOT NULL,
  FOREIGN KEY(deed_id) REFERENCES deed (id),
  CONSTRAINT change_kind CHECK (kind IN ('insert', 'update', 'delete'))
) STRICT;
CREATE INDEX change_of_row ON change (noun, row_id);
CREATE INDEX ix_change_deed_id ON change (deed_id);
CREATE TABLE event (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  series_id INTEGER,
  first_day TEXT,
  last_day TEXT,
  place TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT days_in_order CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day),
  UNIQUE (slug),
  FOREIGN KEY(series_id) REFERENCES series (id) ON DELETE SET NULL,
  CONSTRAINT event_first_day CHECK (first_day IS NULL OR date(first_day, '+0 days') IS first_day),
  CONSTRAINT event_last_day CHECK (last_day IS NULL OR date(last_day, '+0 days') IS last_day),
  CONSTRAINT event_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT event_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX ix_event_series_id ON event (series_id);
CREATE TABLE open_deed (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  deed_id INTEGER NOT NULL,
  FOREIGN KEY(deed_id) REFERENCES deed (id)
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
  UNIQUE (slug),
  FOREIGN KEY(hat_id) REFERENCES hat (id) ON DELETE SET NULL,
  CONSTRAINT project_stage CHECK (stage IN ('idea', 'gathering', 'making', 'wrapped', 'let go')),
  CONSTRAINT project_started CHECK (started IS NULL OR date(started, '+0 days') IS started),
  CONSTRAINT project_ended CHECK (ended IS NULL OR date(ended, '+0 days') IS ended),
  CONSTRAINT project_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT project_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX ix_project_hat_id ON project (hat_id);
CREATE TABLE conversation (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL,
  time TEXT,
  about_day INTEGER DEFAULT '0' NOT NULL,
  how TEXT NOT NULL,
  sentence TEXT NOT NULL,
  note TEXT,
  place TEXT,
  event_id INTEGER,
  hat_id INTEGER,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL,
  FOREIGN KEY(hat_id) REFERENCES hat (id) ON DELETE SET NULL,
  CONSTRAINT conversation_day CHECK (day IS NULL OR date(day, '+0 days') IS day),
  CONSTRAINT conversation_time CHECK (time IS NULL OR strftime('%H:%M', time) IS time),
  CONSTRAINT conversation_about_day CHECK (about_day IN (0, 1)),
  CONSTRAINT conversation_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT conversation_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX conversation_newest ON conversation (day, id);
CREATE INDEX ix_conversation_event_id ON conversation (event_id);
CREATE INDEX ix_conversation_hat_id ON conversation (hat_id);
CREATE INDEX ix_conversation_place ON conversation (place);
CREATE TABLE lineage (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  before_id INTEGER NOT NULL,
  after_id INTEGER NOT NULL,
  note TEXT,
  UNIQUE (before_id, after_id),
  CONSTRAINT two_projects CHECK (before_id <> after_id),
  FOREIGN KEY(before_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(after_id) REFERENCES project (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_lineage_after_id ON lineage (after_id);
CREATE INDEX ix_lineage_before_id ON lineage (before_id);
CREATE TABLE outcome (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  link TEXT,
  day TEXT,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT outcome_day CHECK (day IS NULL OR date(day, '+0 days') IS day)
) STRICT;
CREATE INDEX ix_outcome_project_id ON outcome (project_id);
CREATE TABLE person (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  family TEXT,
  given TEXT,
  reading TEXT,
  birth_year INTEGER,
  birth_month INTEGER,
  birth_day INTEGER,
  birth_lunar INTEGER DEFAULT '0' NOT NULL,
  language TEXT,
  met_on TEXT,
  met_event_id INTEGER,
  met_through_id INTEGER,
  met_how TEXT,
  note TEXT,
  is_me INTEGER DEFAULT '0' NOT NULL,
  quiet INTEGER DEFAULT '0' NOT NULL,
  archived_on TEXT,
  uid TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  last_touch TEXT,
  CONSTRAINT person_has_a_name CHECK (length(trim(name)) > 0),
  CONSTRAINT birth_month CHECK (birth_month BETWEEN 1 AND 12),
  CONSTRAINT birth_day CHECK (birth_day BETWEEN 1 AND 31),
  FOREIGN KEY(met_event_id) REFERENCES event (id) ON DELETE SET NULL,
  FOREIGN KEY(met_through_id) REFERENCES person (id) ON DELETE SET NULL,
  UNIQUE (uid),
  CONSTRAINT person_birth_lunar CHECK (birth_lunar IN (0, 1)),
  CONSTRAINT person_met_on CHECK (met_on IS NULL OR date(met_on, '+0 days') IS met_on),
  CONSTRAINT person_is_me CHECK (is_me IN (0, 1)),
  CONSTRAINT person_quiet CHECK (quiet IN (0, 1)),
  CONSTRAINT person_archived_on CHECK (archived_on IS NULL OR date(archived_on, '+0 days') IS archived_on),
  CONSTRAINT person_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT person_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at),
  CONSTRAINT person_last_touch CHECK (last_touch IS NULL OR date(last_touch, '+0 days') IS last_touch)
) STRICT;
CREATE INDEX ix_person_last_touch ON person (last_touch);
CREATE INDEX ix_person_met_event_id ON person (met_event_id);
CREATE INDEX ix_person_met_through_id ON person (met_through_id);
CREATE UNIQUE INDEX only_one_is_me ON person (is_me) WHERE is_me = 1;
CREATE INDEX person_birthday ON person (birth_month, birth_day) WHERE birth_day IS NOT NULL;
CREATE TABLE appointment (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL,
  time TEXT,
  sentence TEXT NOT NULL,
  note TEXT,
  place TEXT,
  event_id INTEGER,
  hat_id INTEGER,
  project_id INTEGER,
  state TEXT DEFAULT 'open' NOT NULL,
  conversation_id INTEGER,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL,
  FOREIGN KEY(hat_id) REFERENCES hat (id) ON DELETE SET NULL,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  CONSTRAINT appointment_day CHECK (day IS NULL OR date(day, '+0 days') IS day),
  CONSTRAINT appointment_time CHECK (time IS NULL OR strftime('%H:%M', time) IS time),
  CONSTRAINT appointment_state CHECK (state IN ('open', 'met', 'dropped')),
  CONSTRAINT appointment_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT appointment_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX appointment_open ON appointment (state, day);
CREATE INDEX ix_appointment_conversation_id ON appointment (conversation_id);
CREATE INDEX ix_appointment_event_id ON appointment (event_id);
CREATE INDEX ix_appointment_hat_id ON appointment (hat_id);
CREATE INDEX ix_appointment_project_id ON appointment (project_id);
CREATE TABLE attendance (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  how TEXT DEFAULT 'met' NOT NULL,
  day TEXT,
  UNIQUE (event_id, person_id),
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT attendance_how CHECK (how IN ('met', 'guest', 'declined')),
  CONSTRAINT attendance_day CHECK (day IS NULL OR date(day, '+0 days') IS day)
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
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL,
  CONSTRAINT card_imported_at CHECK (imported_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', imported_at) IS imported_at)
) STRICT;
CREATE INDEX ix_card_digest ON card (digest);
CREATE INDEX ix_card_event_id ON card (event_id);
CREATE INDEX ix_card_person_id ON card (person_id);
CREATE INDEX ix_card_uid ON card (uid);
CREATE TABLE channel (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL,
  kind TEXT DEFAULT 'email' NOT NULL,
  value TEXT NOT NULL,
  "key" TEXT NOT NULL,
  label TEXT,
  UNIQUE (person_id, kind, "key"),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT channel_kind CHECK (kind IN ('email', 'phone', 'link', 'address', 'messenger'))
) STRICT;
CREATE INDEX ix_channel_key ON channel ("key");
CREATE INDEX ix_channel_person_id ON channel (person_id);
CREATE TABLE circle_member (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  circle_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  UNIQUE (circle_id, person_id),
  FOREIGN KEY(circle_id) REFERENCES circle (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_circle_member_circle_id ON circle_member (circle_id);
CREATE INDEX ix_circle_member_person_id ON circle_member (person_id);
CREATE TABLE conversation_project (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  project_id INTEGER NOT NULL,
  UNIQUE (conversation_id, project_id),
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_conversation_project_conversation_id ON conversation_project (conversation_id);
CREATE INDEX ix_conversation_project_project_id ON conversation_project (project_id);
CREATE TABLE "distinct" (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  one_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  UNIQUE (one_id, other_id),
  CONSTRAINT in_order CHECK (one_id < other_id),
  FOREIGN KEY(one_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_distinct_one_id ON "distinct" (one_id);
CREATE INDEX ix_distinct_other_id ON "distinct" (other_id);
CREATE TABLE echo (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  text TEXT,
  strength INTEGER,
  asked_on TEXT,
  CONSTRAINT strength CHECK (strength BETWEEN 1 AND 3),
  UNIQUE (conversation_id),
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  CONSTRAINT echo_asked_on CHECK (asked_on IS NULL OR date(asked_on, '+0 days') IS asked_on)
) STRICT;
CREATE TABLE followup (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  due TEXT,
  due_from TEXT,
  due_time TEXT,
  whose TEXT DEFAULT 'mine' NOT NULL,
  repeat TEXT,
  state TEXT DEFAULT 'open' NOT NULL,
  closed_on TEXT,
  snoozed_until TEXT,
  conversation_id INTEGER,
  project_id INTEGER,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT window_in_order CHECK (due_from IS NULL OR due_from <= due),
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE SET NULL,
  CONSTRAINT followup_due CHECK (due IS NULL OR date(due, '+0 days') IS due),
  CONSTRAINT followup_due_from CHECK (due_from IS NULL OR date(due_from, '+0 days') IS due_from),
  CONSTRAINT followup_due_time CHECK (due_time IS NULL OR strftime('%H:%M', due_time) IS due_time),
  CONSTRAINT followup_whose CHECK (whose IN ('mine', 'theirs')),
  CONSTRAINT followup_state CHECK (state IN ('open', 'done', 'dropped')),
  CONSTRAINT followup_closed_on CHECK (closed_on IS NULL OR date(closed_on, '+0 days') IS closed_on),
  CONSTRAINT followup_snoozed_until CHECK (snoozed_until IS NULL OR date(snoozed_until, '+0 days') IS snoozed_until),
  CONSTRAINT followup_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT followup_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX followup_open ON followup (state, due);
CREATE INDEX followup_snoozed ON followup (state, snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX followup_window ON followup (state, due_from) WHERE due_from IS NOT NULL;
CREATE INDEX ix_followup_conversation_id ON followup (conversation_id);
CREATE INDEX ix_followup_project_id ON followup (project_id);
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
  FOREIGN KEY(by_id) REFERENCES person (id) ON DELETE SET NULL,
  FOREIGN KEY(one_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  CONSTRAINT introduction_state CHECK (state IN ('idea', 'asked one', 'asked both', 'made', 'met', 'came of it', 'declined')),
  CONSTRAINT introduction_day CHECK (day IS NULL OR date(day, '+0 days') IS day),
  CONSTRAINT introduction_created_at CHECK (created_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', created_at) IS created_at),
  CONSTRAINT introduction_changed_at CHECK (changed_at IS NULL OR strftime('%Y-%m-%dT%H:%M:%SZ', changed_at) IS changed_at)
) STRICT;
CREATE INDEX ix_introduction_by_id ON introduction (by_id);
CREATE INDEX ix_introduction_conversation_id ON introduction (conversation_id);
CREATE INDEX ix_introduction_one_id ON introduction (one_id);
CREATE INDEX ix_introduction_other_id ON introduction (other_id);
CREATE TABLE member (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  person_id INTEGER,
  model TEXT,
  role TEXT,
  brings TEXT,
  terms TEXT,
  since TEXT,
  until TEXT,
  CONSTRAINT person_or_model CHECK ((person_id IS NOT NULL) + (model IS NOT NULL) = 1),
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT member_since CHECK (since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(since || '-01-01', 1, 10), '+0 days') IS substr(since || '-01-01', 1, 10))),
  CONSTRAINT member_until CHECK (until IS NULL OR (until GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(until || '-01-01', 1, 10), '+0 days') IS substr(until || '-01-01', 1, 10)))
) STRICT;
CREATE INDEX ix_member_person_id ON member (person_id);
CREATE INDEX ix_member_project_id ON member (project_id);
CREATE TABLE mention (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  part TEXT DEFAULT 'with' NOT NULL,
  day TEXT,
  UNIQUE (conversation_id, person_id),
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT mention_part CHECK (part IN ('with', 'about')),
  CONSTRAINT mention_day CHECK (day IS NULL OR date(day, '+0 days') IS day)
) STRICT;
CREATE INDEX ix_mention_conversation_id ON mention (conversation_id);
CREATE INDEX ix_mention_person_id ON mention (person_id);
CREATE INDEX mention_newest ON mention (person_id, part, day);
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
  CONSTRAINT of_one_or_me CHECK (person_id IS NULL OR project_id IS NULL),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  CONSTRAINT need_kind CHECK (kind IN ('need', 'offer')),
  CONSTRAINT need_until CHECK (until IS NULL OR date(until, '+0 days') IS until),
  CONSTRAINT need_closed_on CHECK (closed_on IS NULL OR date(closed_on, '+0 days') IS closed_on)
) STRICT;
CREATE INDEX ix_need_conversation_id ON need (conversation_id);
CREATE INDEX ix_need_person_id ON need (person_id);
CREATE INDEX ix_need_project_id ON need (project_id);
CREATE TABLE nickname (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT DEFAULT 'nickname' NOT NULL,
  UNIQUE (person_id, name),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT nickname_kind CHECK (kind IN ('nickname', 'reading', 'former'))
) STRICT;
CREATE INDEX ix_nickname_person_id ON nickname (person_id);
CREATE TABLE photo (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL,
  mime TEXT NOT NULL,
  data BLOB NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (person_id, digest),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_photo_person_id ON photo (person_id);
CREATE TABLE relation (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  one_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  since TEXT,
  until TEXT,
  CONSTRAINT two_people CHECK (one_id <> other_id),
  FOREIGN KEY(one_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT relation_since CHECK (since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(since || '-01-01', 1, 10), '+0 days') IS substr(since || '-01-01', 1, 10))),
  CONSTRAINT relation_until CHECK (until IS NULL OR (until GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(until || '-01-01', 1, 10), '+0 days') IS substr(until || '-01-01', 1, 10)))
) STRICT;
CREATE INDEX ix_relation_one_id ON relation (one_id);
CREATE INDEX ix_relation_other_id ON relation (other_id);
CREATE TABLE rhythm (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER,
  role TEXT,
  tag_id INTEGER,
  project_id INTEGER,
  every INTEGER NOT NULL,
  unit TEXT DEFAULT 'day' NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT of_one_thing CHECK ((person_id IS NOT NULL) + (role IS NOT NULL) + (tag_id IS NOT NULL) + (project_id IS NOT NULL) = 1),
  CONSTRAINT some_time CHECK (every > 0),
  UNIQUE (person_id),
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  UNIQUE (role),
  UNIQUE (tag_id),
  FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE,
  UNIQUE (project_id),
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT rhythm_unit CHECK (unit IN ('day', 'week', 'month', 'year'))
) STRICT;
CREATE TABLE role (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  organisation TEXT,
  since TEXT,
  until TEXT,
  conversation_id INTEGER,
  note TEXT,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
  CONSTRAINT role_since CHECK (since IS NULL OR (since GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(since || '-01-01', 1, 10), '+0 days') IS substr(since || '-01-01', 1, 10))),
  CONSTRAINT role_until CHECK (until IS NULL OR (until GLOB '[0-9][0-9][0-9][0-9]*' AND date(substr(until || '-01-01', 1, 10), '+0 days') IS substr(until || '-01-01', 1, 10)))
) STRICT;
CREATE INDEX ix_role_conversation_id ON role (conversation_id);
CREATE INDEX ix_role_key ON role ("key");
CREATE INDEX ix_role_person_id ON role (person_id);
CREATE TABLE tagging (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  tag_id INTEGER NOT NULL,
  person_id INTEGER,
  conversation_id INTEGER,
  project_id INTEGER,
  CONSTRAINT on_one_thing CHECK ((person_id IS NOT NULL) + (conversation_id IS NOT NULL) + (project_id IS NOT NULL) = 1),
  UNIQUE (tag_id, person_id, conversation_id, project_id),
  FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_tagging_conversation_id ON tagging (conversation_id);
CREATE INDEX ix_tagging_person_id ON tagging (person_id);
CREATE INDEX ix_tagging_project_id ON tagging (project_id);
CREATE INDEX ix_tagging_tag_id ON tagging (tag_id);
CREATE TABLE appointment_person (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  appointment_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  UNIQUE (appointment_id, person_id),
  FOREIGN KEY(appointment_id) REFERENCES appointment (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_appointment_person_appointment_id ON appointment_person (appointment_id);
CREATE INDEX ix_appointment_person_person_id ON appointment_person (person_id);
CREATE TABLE followup_person (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  followup_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  UNIQUE (followup_id, person_id),
  FOREIGN KEY(followup_id) REFERENCES followup (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ix_followup_person_followup_id ON followup_person (followup_id);
CREATE INDEX ix_followup_person_person_id ON followup_person (person_id);
CREATE TABLE question (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER,
  appointment_id INTEGER,
  person_id INTEGER,
  kind TEXT DEFAULT 'person' NOT NULL,
  text TEXT NOT NULL,
  part TEXT DEFAULT 'with' NOT NULL,
  settled_on TEXT,
  answer TEXT,
  FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
  FOREIGN KEY(appointment_id) REFERENCES appointment (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT question_kind CHECK (kind IN ('person', 'day', 'role', 'line')),
  CONSTRAINT question_part CHECK (part IN ('with', 'about')),
  CONSTRAINT question_settled_on CHECK (settled_on IS NULL OR date(settled_on, '+0 days') IS settled_on)
) STRICT;
CREATE INDEX ix_question_appointment_id ON question (appointment_id);
CREATE INDEX ix_question_conversation_id ON question (conversation_id);
CREATE INDEX ix_question_person_id ON question (person_id);
CREATE INDEX question_open ON question (settled_on) WHERE settled_on IS NULL;
CREATE TABLE wrap (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  remains TEXT,
  seed TEXT,
  thanks_id INTEGER,
  settled_on TEXT,
  UNIQUE (project_id, person_id),
  FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  FOREIGN KEY(thanks_id) REFERENCES followup (id) ON DELETE SET NULL,
  CONSTRAINT wrap_settled_on CHECK (settled_on IS NULL OR date(settled_on, '+0 days') IS settled_on)
) STRICT;
CREATE INDEX ix_wrap_person_id ON wrap (person_id);
CREATE INDEX ix_wrap_project_id ON wrap (project_id);
CREATE INDEX ix_wrap_thanks_id ON wrap (thanks_id);
