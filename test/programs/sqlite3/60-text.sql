-- Full-text search, JSON, R-trees, collations.
CREATE VIRTUAL TABLE doc USING fts5(title, body, tokenize = 'porter');
INSERT INTO doc VALUES ('Rivers', 'The river runs past the old mill and the running water turns its wheel'), ('Mills', 'A mill grinds corn; mills by rivers used water, others wind'), ('Wind', 'Wind turns sails. A sail or a wheel, both are turned'), ('Roads', 'The road to the mill follows the river for a mile');
-- each q: river | mill AND water | mill NOT wind | "old mill" | run* | wheel OR road | title : wind | NEAR(river mill, 4) | absent | ^the | (corn OR sail) AND turn
SELECT rowid, title FROM doc WHERE doc MATCH '$q' ORDER BY rowid;
SELECT highlight(doc, 1, '[', ']') FROM doc WHERE doc MATCH '$q' ORDER BY rowid;
SELECT title, snippet(doc, 1, '<', '>', '..', 5), round(bm25(doc), 6) FROM doc('$q') ORDER BY rank, rowid;

UPDATE doc SET body = body || ' again' WHERE title = 'Wind';
DELETE FROM doc WHERE title = 'Mills';
INSERT INTO doc(doc) VALUES ('optimize');
INSERT INTO doc(doc) VALUES ('integrity-check');
SELECT count(*) FROM doc WHERE doc MATCH 'again OR corn';
SELECT * FROM doc WHERE doc MATCH '"unclosed';
CREATE VIRTUAL TABLE old USING fts4(body);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO old SELECT 'word' || i % 7 || ' number' || i % 11 || ' all' FROM n;
-- each q: word3 | number10 | word1 number1 | all -word0 | num* | "word2 number2"
SELECT count(*), min(docid), max(docid) FROM old WHERE old MATCH '$q';

-- each j: {"a":1,"b":[1,2,{"c":"d"}]} | [] | [1,null,true,"x",2.5] | "text" | 12 | {"a":{"a":{"a":0}}} | {bad} | [1,2
SELECT json_valid('$j');
SELECT json('$j');
SELECT json_type('$j'), json_array_length('$j');
SELECT json_extract('$j', '$.a'), json_extract('$j', '$[1]'), '$j' -> '$.b[2].c', '$j' ->> '$.b[2].c';
SELECT json_set('$j', '$.z', json('[9]')), json_insert('$j', '$.a', 5), json_replace('$j', '$.a', 'r'), json_remove('$j', '$.a', '$[0]');
SELECT key, value, type, fullkey FROM json_each('$j');
SELECT key, atom, path FROM json_tree('$j') WHERE atom IS NOT NULL;
SELECT json_patch('{"a":2,"k":3}', '$j');

SELECT json_object('n', 1, 's', 'x', 'j', json('{"i":[]}')), json_array(1, 'two', NULL, 3.5), json_quote('say "hi"');
SELECT json_group_array(name), json_group_object(name, people) FROM town;
CREATE VIRTUAL TABLE box USING rtree(id, x0, x1, y0, y1);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) INSERT INTO box SELECT i, i % 13, i % 13 + 2, i % 17, i % 17 + 1.5 FROM n;
-- each x: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 20
SELECT count(*), min(id), max(id) FROM box WHERE x0 <= $x AND x1 >= $x;
SELECT id FROM box WHERE x0 >= $x AND x1 <= $x + 3 AND y0 >= 5 AND y1 <= 7 ORDER BY id;

CREATE TABLE word(w TEXT, n TEXT COLLATE NOCASE, r TEXT COLLATE RTRIM);
-- each w: Apple | apple | ÄPFEL | banana | Banana  | cherry | 
INSERT INTO word VALUES ('$w', '$w', '$w');

-- each c: BINARY | NOCASE | RTRIM
SELECT w FROM word ORDER BY w COLLATE $c, rowid;
SELECT count(DISTINCT w COLLATE $c), min(w COLLATE $c), max(w COLLATE $c) FROM word;
SELECT a.rowid, b.rowid FROM word a JOIN word b ON a.w = b.w COLLATE $c AND a.rowid < b.rowid ORDER BY 1, 2;
SELECT n, count(*) FROM word GROUP BY n COLLATE $c ORDER BY 1, 2;

SELECT w, length(w), length(CAST(w AS BLOB)), hex(w), upper(w), unicode(w) FROM word ORDER BY rowid;
SELECT char(955, 120, 46), unicode('λ'), substr('naïve', 3, 1), instr('naïve', 'v'), 'a' < 'ä', x'e4' < 'ä';
SELECT w FROM word ORDER BY w COLLATE nowhere;
