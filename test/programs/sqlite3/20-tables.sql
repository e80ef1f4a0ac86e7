-- Definition of tables, indices, views; constraints and what breaks them.
-- each n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14
CREATE TABLE t$n(id INTEGER PRIMARY KEY, name TEXT NOT NULL, amount REAL DEFAULT $n.5, note BLOB, UNIQUE(name, amount), CHECK(amount < 1000 * $n));
CREATE INDEX t$n_name ON t$n(name COLLATE NOCASE, amount DESC);
CREATE UNIQUE INDEX t$n_partial ON t$n(note) WHERE note IS NOT NULL;
INSERT INTO t$n(name) VALUES ('first $n'), ('second $n'), ('third $n');
INSERT INTO t$n VALUES (10 * $n, 'tenth', 10 * $n, x'01');
INSERT INTO t$n(name, note) VALUES (NULL, 1);
INSERT INTO t$n(name, amount) VALUES ('too much', 100000);
INSERT OR IGNORE INTO t$n VALUES (10 * $n, 'ignored', 1, NULL);
INSERT OR REPLACE INTO t$n VALUES (10 * $n, 'replaced', 11, NULL);
INSERT INTO t$n(id, name) VALUES (1, 'upsert') ON CONFLICT(id) DO UPDATE SET name = excluded.name || ' over ' || t$n.name;
ALTER TABLE t$n ADD COLUMN extra TEXT DEFAULT 'extra $n';
ALTER TABLE t$n RENAME COLUMN note TO remark;
UPDATE t$n SET extra = upper(extra), amount = amount * 2 WHERE id % 2 = 1 RETURNING id, name, amount, extra;
DELETE FROM t$n WHERE name LIKE 'third%' RETURNING *;
SELECT * FROM t$n ORDER BY id;
CREATE VIEW v$n AS SELECT id, name || '/' || amount AS label FROM t$n WHERE amount > $n;
SELECT * FROM v$n ORDER BY label DESC;
SELECT type, name, tbl_name FROM sqlite_schema WHERE tbl_name IN ('t$n', 'v$n') ORDER BY type, name;
PRAGMA table_info(t$n);
PRAGMA index_list(t$n);
PRAGMA index_info(t$n_name);

-- each n: 1 | 2 | 3 | 4
DROP VIEW v$n;
DROP INDEX t$n_partial;
ALTER TABLE t$n RENAME TO renamed$n;
ALTER TABLE renamed$n DROP COLUMN extra;
SELECT sql FROM sqlite_schema WHERE tbl_name = 'renamed$n' AND sql IS NOT NULL ORDER BY name;
DROP TABLE renamed$n;
SELECT count(*) FROM sqlite_schema;

-- each t: t1 | nowhere | v9 | sqlite_schema
DROP TABLE $t;

CREATE TABLE strictly(a INT, b TEXT, c ANY) STRICT;
-- each v: (1, 'x', 2) | ('one', 'x', 2) | (2, 3, 'y') | (3.0, 'z', x'00') | (3.5, 'z', NULL)
INSERT INTO strictly VALUES $v;

SELECT *, typeof(a), typeof(b), typeof(c) FROM strictly;
CREATE TABLE keyed(k TEXT PRIMARY KEY, v INT) WITHOUT ROWID;
-- each k: pear | apple | fig | kiwi | apple
INSERT INTO keyed VALUES ('$k', length('$k'));

SELECT * FROM keyed;
CREATE TABLE derived(a INT, b INT, sum INT GENERATED ALWAYS AS (a + b) STORED, product INT AS (a * b) VIRTUAL);
INSERT INTO derived(a, b) VALUES (1, 2), (3, 4), (5, 6);
SELECT * FROM derived WHERE product > 2;
UPDATE derived SET a = 10 WHERE sum = 7;
SELECT sum, product FROM derived ORDER BY sum;
PRAGMA foreign_keys = ON;
CREATE TABLE parent(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent INT REFERENCES parent ON DELETE CASCADE ON UPDATE SET NULL);
INSERT INTO parent VALUES (1, 'a'), (2, 'b'), (3, 'c');
-- each p: 1 | 1 | 2 | 3 | 4 | NULL
INSERT INTO child(parent) VALUES ($p);

DELETE FROM parent WHERE id = 1;
UPDATE parent SET id = 20 WHERE id = 2;
SELECT * FROM child ORDER BY id;
PRAGMA foreign_key_check;
PRAGMA foreign_key_list(child);
PRAGMA foreign_keys = OFF;
