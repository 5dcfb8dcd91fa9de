-- Puts quotes.csv, as "quotekit extract --format csv" writes it, into a table.
-- Run again, it replaces what is there of each document in quotes.csv.
CREATE TABLE IF NOT EXISTS quotes (
  document TEXT, quote TEXT, start INTEGER, "end" INTEGER, kind TEXT, type TEXT,
  negated TEXT, text TEXT, content TEXT, cue TEXT, lemma TEXT, source TEXT,
  speaker TEXT, name TEXT, role TEXT, organization TEXT, speaker_type TEXT,
  speaker_reason TEXT, parent TEXT, continues TEXT, confidence REAL, rule TEXT,
  sentence TEXT, PRIMARY KEY (document, quote)
);
DROP TABLE IF EXISTS incoming;
CREATE TABLE incoming AS SELECT * FROM quotes WHERE false;
.import --csv --skip 1 quotes.csv incoming
BEGIN;
DELETE FROM quotes WHERE document IN (SELECT document FROM incoming);
INSERT INTO quotes SELECT * FROM incoming;
COMMIT;
DROP TABLE incoming;
