-- The shell's own commands and its ways to print.
-- each m: ascii | box | column | csv | html | insert | json | line | list | markdown | quote | table | tabs | tcl
.mode $m
SELECT id, name, people FROM town ORDER BY people DESC LIMIT 3;
SELECT NULL AS nil, 1.5 AS number, 'it''s "quoted", <b>' AS text, x'616263' AS bytes;

.mode list
.tables
.schema person
.indexes person
.dump staff
.headers off
-- each n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30
SELECT count(*), sum(a.wage * b.born) FROM person a JOIN person b ON a.id % 20 = $n AND b.id = a.id * 3 % 401;
SELECT hex(substr(zeroblob($n * 3) || x'ff' || $n, -2)), printf('%.*s', $n, 'abcdefghijklmnopqrstuvwxyz');
SELECT id, name FROM person WHERE id = $n * $n;
SELECT name, born FROM person WHERE name GLOB 'p$n*' ORDER BY length(name), name LIMIT 3;
UPDATE person SET wage = wage + $n WHERE id % 20 = $n AND town IN (SELECT id FROM town WHERE people > 10000 * $n);
SELECT round(sum(wage), 2) FROM person;

.sha3sum
