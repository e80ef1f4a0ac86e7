-- Transactions, savepoints, triggers, changes of the database as a whole.
CREATE TABLE account(id INTEGER PRIMARY KEY, owner TEXT, balance INT CHECK(balance >= 0));
CREATE TABLE journal(at INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT, old INT, new INT);
CREATE TRIGGER account_insert AFTER INSERT ON account BEGIN INSERT INTO journal(what, new) VALUES ('open ' || new.owner, new.balance); END;
CREATE TRIGGER account_update AFTER UPDATE OF balance ON account WHEN old.balance <> new.balance BEGIN INSERT INTO journal(what, old, new) VALUES ('change ' || new.owner, old.balance, new.balance); END;
CREATE TRIGGER account_delete BEFORE DELETE ON account BEGIN SELECT CASE WHEN old.balance > 0 THEN raise(ABORT, 'account is not empty') END; INSERT INTO journal(what) VALUES ('close ' || old.owner); END;
CREATE VIEW rich AS SELECT id, owner, balance FROM account WHERE balance > 500;
CREATE TRIGGER rich_insert INSTEAD OF INSERT ON rich BEGIN INSERT INTO account(owner, balance) VALUES (new.owner, max(501, new.balance)); END;

-- each n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
INSERT INTO account(owner, balance) VALUES ('owner $n', 100 * $n);

-- each n: 1 | 2 | 3 | 4 | 5 | 6
BEGIN;
UPDATE account SET balance = balance - 250 WHERE id = $n;
UPDATE account SET balance = balance + 250 WHERE id = 11 - $n;
SAVEPOINT inner;
DELETE FROM account WHERE id = $n + 1;
INSERT INTO rich(owner, balance) VALUES ('rich $n', 300 * $n);
SELECT count(*), sum(balance), changes(), last_insert_rowid() FROM account;
ROLLBACK TO inner;
RELEASE inner;
SELECT id, owner, balance FROM account WHERE id IN ($n, $n + 1, 11 - $n) ORDER BY id;
COMMIT;

-- each r: ROLLBACK | ABORT | FAIL | IGNORE | REPLACE
BEGIN IMMEDIATE;
INSERT INTO account VALUES (50, 'fifty', 0);
INSERT OR $r INTO account VALUES (50, 'fifty again', 1), (51, 'fifty-one', 1);
SELECT '$r', count(*), total(balance) FROM account WHERE id >= 50;
ROLLBACK;

UPDATE account SET balance = 0 WHERE id = 1;
DELETE FROM account WHERE id = 1;
SELECT * FROM journal ORDER BY at;
SELECT what, count(*) FROM journal GROUP BY substr(what, 1, 5) ORDER BY 1;
SELECT seq FROM sqlite_sequence WHERE name = 'journal';
CREATE TABLE level(n INT, d INT);
PRAGMA recursive_triggers = ON;
CREATE TRIGGER deeper AFTER INSERT ON level WHEN new.d < 40 BEGIN INSERT INTO level VALUES (new.n * 3 % 101, new.d + 1); END;
-- each n: 1 | 7 | 50
INSERT INTO level VALUES ($n, 0);

SELECT count(*), sum(n), max(d) FROM level;
-- each m: DELETE | TRUNCATE | PERSIST | MEMORY | WAL | DELETE
PRAGMA journal_mode = $m;
BEGIN;
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 300) INSERT INTO journal(what, old, new) SELECT '$m', i, i * i % 97 FROM c;
COMMIT;
SELECT count(*), sum(new) FROM journal WHERE what = '$m';
BEGIN;
DELETE FROM journal WHERE what = '$m';
ROLLBACK;
SELECT count(*) FROM journal;

PRAGMA wal_checkpoint(TRUNCATE);
PRAGMA page_size;
PRAGMA auto_vacuum;
DROP TABLE level;
VACUUM;
REINDEX;
PRAGMA optimize;
ATTACH ':memory:' AS side;
CREATE TABLE side.copy AS SELECT * FROM main.person WHERE town = 3;
SELECT count(*), sum(wage), min(name) FROM side.copy;
SELECT count(*) FROM side.copy c JOIN main.town t ON t.id = c.town;
DETACH side;
SELECT * FROM copy;
CREATE TEMP TABLE scratch AS SELECT id, name FROM person ORDER BY name LIMIT 5;
SELECT * FROM temp.scratch;
COMMIT;
SELECT * FROM;
SELEC 1;
SELECT 1 WHERE;
INSERT INTO town VALUES (1);
PRAGMA integrity_check;
PRAGMA quick_check;
PRAGMA user_version = 34;
PRAGMA user_version;
