-- Common table expressions, recursive ones too.
-- each n: 3 | 5 | 10 | 27 | 50 | 97 | 100 | 1000
WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM c WHERE x < $n) SELECT count(*), sum(x), sum(x * x), max(x) FROM c;
WITH RECURSIVE f(a, b, i) AS (SELECT 0, 1, 0 UNION ALL SELECT b, (a + b) % 1000000007, i + 1 FROM f WHERE i < $n) SELECT max(i), max(a) FROM f;
WITH RECURSIVE p(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM p WHERE n < min($n, 200)) SELECT count(*), max(n) FROM p WHERE NOT EXISTS (SELECT 1 FROM p AS q WHERE q.n < p.n AND p.n % q.n = 0);
WITH RECURSIVE collatz(n, s) AS (SELECT $n, 0 UNION ALL SELECT iif(n % 2, 3 * n + 1, n / 2), s + 1 FROM collatz WHERE n <> 1) SELECT max(s), max(n) FROM collatz;
WITH a AS (SELECT $n AS v), b AS (SELECT v * 2 AS v FROM a), c AS MATERIALIZED (SELECT v + 1 AS v FROM b) SELECT a.v, b.v, c.v FROM a, b, c;

CREATE TABLE edge(a TEXT, b TEXT, w INT);
INSERT INTO edge VALUES ('A', 'B', 4), ('A', 'C', 2), ('B', 'C', 5), ('B', 'D', 10), ('C', 'E', 3), ('E', 'D', 4), ('D', 'F', 11);
-- each s: A | B | C | D | E | F
WITH RECURSIVE r(n) AS (SELECT '$s' UNION SELECT b FROM edge, r WHERE a = n) SELECT group_concat(n, ' ') FROM (SELECT n FROM r ORDER BY n);
WITH RECURSIVE d(n, w, path) AS (SELECT '$s', 0, '$s' UNION ALL SELECT b, d.w + edge.w, path || b FROM edge JOIN d ON a = n WHERE instr(path, b) = 0) SELECT n, min(w), path FROM d GROUP BY n ORDER BY n;

CREATE TABLE staff(id INTEGER PRIMARY KEY, boss INT, name TEXT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO staff SELECT i, i / 3, 's' || i FROM n;
-- each o: 2 | 2 DESC | 3, 2 | 1
WITH RECURSIVE under(id, name, level) AS (SELECT id, name, 0 FROM staff WHERE boss = 0 UNION ALL SELECT s.id, s.name, level + 1 FROM staff s JOIN under u ON s.boss = u.id ORDER BY $o) SELECT substr('........', 1, level) || name FROM under LIMIT 12;

WITH RECURSIVE x(x) AS (VALUES(-2.0) UNION ALL SELECT x + 0.125 FROM x WHERE x < 0.5), y(y) AS (VALUES(-1.0) UNION ALL SELECT y + 0.25 FROM y WHERE y < 1.0), m(i, cx, cy, x, y) AS (SELECT 0, x, y, 0.0, 0.0 FROM x, y UNION ALL SELECT i + 1, cx, cy, x * x - y * y + cx, 2.0 * x * y + cy FROM m WHERE (x * x + y * y) < 4.0 AND i < 20), n(i, cx, cy) AS (SELECT max(i), cx, cy FROM m GROUP BY cx, cy), a(t) AS (SELECT group_concat(substr(' .+*#', 1 + min(i / 5, 4), 1), '') FROM n GROUP BY cy) SELECT group_concat(rtrim(t), x'0a') FROM a;
WITH RECURSIVE q(r, s) AS (SELECT 0, '' UNION ALL SELECT r + 1, s || c.i FROM q, (SELECT 1 AS i UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6) c WHERE r < 6 AND NOT EXISTS (WITH RECURSIVE k(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM k WHERE j < r) SELECT 1 FROM k WHERE j <= r AND (substr(s, j, 1) + 0 = c.i OR abs(substr(s, j, 1) - c.i) = r + 1 - j)) ) SELECT s FROM q WHERE r = 6 ORDER BY s;
WITH late AS (SELECT * FROM staff WHERE id > 35) DELETE FROM staff WHERE id IN (SELECT id FROM late);
WITH w AS (SELECT avg(id) AS m FROM staff) UPDATE staff SET name = upper(name) WHERE id > (SELECT m FROM w);
SELECT count(*), sum(name = upper(name)) FROM staff;
WITH RECURSIVE bad(x) AS (SELECT x FROM bad) SELECT * FROM bad;
