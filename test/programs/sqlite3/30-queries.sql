-- Joins, aggregates, set operations, subqueries over generated rows.
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, town INT, born INT, wage REAL);
CREATE TABLE town(id INTEGER PRIMARY KEY, name TEXT, people INT);
INSERT INTO town VALUES (1, 'Aachen', 249070), (2, 'Bergen', 283929), (3, 'Cork', 222333), (4, 'Delft', 103163), (5, 'Empty', 0);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO person SELECT i, 'p' || (i * 37 % 401), i * 7 % 6, 1940 + i * 13 % 70, (i * 7919 % 5000) / 4.0 FROM n;
CREATE INDEX person_town ON person(town);
CREATE INDEX person_born ON person(born, wage);
ANALYZE;

-- each j: JOIN | LEFT JOIN | RIGHT JOIN | FULL JOIN
-- each w: 1 | p.wage > 1000 | t.people > 230000 | p.born BETWEEN 1950 AND 1955 | p.id IS NULL | t.id IS NULL
SELECT '$j', count(*), count(t.name), sum(p.wage), min(p.name), max(t.name) FROM person p $j town t ON p.town = t.id WHERE $w;
SELECT p.name, t.name FROM person p $j town t ON p.town = t.id WHERE $w ORDER BY 1 DESC, 2 LIMIT 3 OFFSET 1;

-- each g: town | born / 10 | wage > 600 | town, born % 3
-- each f: count(*) | sum(wage) | avg(born) | min(wage) | max(name) | total(wage) | count(DISTINCT born)
SELECT $g, $f FROM person GROUP BY $g ORDER BY 1, 2;
SELECT $g, $f AS x FROM person GROUP BY $g HAVING count(*) > 40 ORDER BY x DESC, 1 LIMIT 4;

-- each o: UNION | UNION ALL | INTERSECT | EXCEPT
-- each w: town = 1 | town < 3 | born > 1990 | wage < 200
SELECT '$o', count(*), sum(b) FROM (SELECT born AS b FROM person WHERE $w $o SELECT born FROM person WHERE town = 2);

-- each t: 0 | 1 | 2 | 3 | 4 | 5 | 6
SELECT name, wage FROM person WHERE town = $t ORDER BY wage DESC, name LIMIT 5;
SELECT name FROM person p WHERE town = $t AND wage > (SELECT avg(wage) * 1.6 FROM person q WHERE q.town = p.town) ORDER BY name;
SELECT EXISTS (SELECT 1 FROM person WHERE town = $t AND wage > 1240), (SELECT count(*) FROM town WHERE id = $t), $t IN (SELECT town FROM person);
SELECT DISTINCT born % 10 FROM person WHERE town = $t ORDER BY 1;
SELECT a.id, b.id FROM person a, person b WHERE a.town = $t AND b.town = $t AND a.born = b.born AND a.id < b.id ORDER BY 1, 2 LIMIT 6;
SELECT sum(wage) FILTER (WHERE born < 1980), group_concat(DISTINCT born % 4) FROM (SELECT * FROM person WHERE town = $t ORDER BY id);
SELECT born, count(*) AS n FROM person INDEXED BY person_born WHERE born > 1985 AND town <> $t GROUP BY born ORDER BY n DESC, born LIMIT 3;

-- each a: 1940 | 1948 | 1955 | 1963 | 1970 | 1978 | 1985 | 1993 | 2000
-- each b: 10 | 250.25 | 1100
SELECT count(*), round(avg(wage), 3) FROM person WHERE born >= $a AND wage >= $b;
SELECT town, count(*), max(born), name FROM person WHERE born >= $a AND wage >= $b GROUP BY town ORDER BY town;
SELECT name FROM person WHERE (born, wage) > ($a, $b) ORDER BY born, wage LIMIT 2;
SELECT id FROM person WHERE born = $a OR wage BETWEEN $b AND $b + 9 ORDER BY id;

-- each c: name | town | born DESC | wage, id | length(name), name | -wage | name COLLATE NOCASE DESC | NULL, id | town DESC NULLS LAST, born ASC NULLS FIRST, id
SELECT id, name, town FROM person ORDER BY $c, id LIMIT 4 OFFSET 20;

SELECT * FROM town NATURAL JOIN (SELECT 2 AS id UNION SELECT 4);
SELECT * FROM town a JOIN town b USING (id) WHERE a.people > 200000;
SELECT count(*) FROM town a, town b, town c;
SELECT * FROM (VALUES (1, 'one'), (2, 'two'), (3, 'three')) ORDER BY column2;
SELECT town, (SELECT name FROM town WHERE id = p.town) FROM person p GROUP BY town;
