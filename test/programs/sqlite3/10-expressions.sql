-- Operators and built-in functions over values of each type.
-- each a: NULL | 0 | 7 | -3 | 2.5 | '12' | 'abc' | x'6162'
-- each o: + | - | * | / | % | || | < | >= | = | <> | IS | AND | OR | & | <<
SELECT '$o', $a $o 5, 5 $o $a, typeof($a $o 5);

-- each f: abs | sign | typeof | length | upper | lower | hex | quote | trim | unicode | round | likely | ltrim | char
-- each a: NULL | 0 | -12 | 3.75 | '  Mixed Case ' | 'zebra' | x'00ff'
SELECT '$f', $f($a);

-- each f: ceil | floor | trunc | sqrt | ln | exp | degrees | radians
-- each a: 0.25 | 1 | 2 | 16 | NULL | 'word'
SELECT '$f', round($f($a), 8);

-- each f: pow | mod | atan2 | log
-- each a: 2, 3 | 10, 0.5 | 7, -2 | 0, 1 | NULL, 1
SELECT '$f', round($f($a), 8);

-- each f: sin | cos | tan | asin | acos | atan | sinh | cosh
-- each a: 0 | 0.5 | 1 | -1
SELECT '$f', round($f($a), 8), round($f($a / 2), 8);

-- each t: INTEGER | REAL | TEXT | BLOB | NUMERIC
-- each a: NULL | 41 | -0.5 | '  19.25xyz' | '0x10' | x'3132' | 9223372036854775807
SELECT '$t', typeof(CAST($a AS $t)), CAST($a AS $t);

-- each p: 'a%' | '%c' | '_b_' | 'A_C' | '%' | ''
-- each s: 'abc' | 'ABC' | 'xyz' | '' | NULL
SELECT $s LIKE $p, $s NOT LIKE $p, $s GLOB 'a*', instr($s, 'b');

-- each n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1 | -2 | -3 | -4 | -20 | 0 | 100
SELECT substr('portable', $n), substr('portable', $n, 3), substr('portable', 4, $n), substr(x'0102030405', $n, 2);

-- each x: 1 | 5 | 10 | NULL
SELECT CASE $x WHEN 1 THEN 'one' WHEN 5 THEN 'five' ELSE 'other' END, CASE WHEN $x > 3 THEN 'big' WHEN $x IS NULL THEN 'none' END;
SELECT $x BETWEEN 2 AND 7, $x IN (1, 10), $x NOT IN (1, NULL), coalesce($x, 'x'), ifnull($x, 0), nullif($x, 5), iif($x > 4, 'y', 'n');
SELECT max($x, 4), min($x, 4), $x ISNULL, $x NOTNULL, ~$x, -$x, +$x, NOT $x, $x << 3, $x >> 1, $x | 6;

-- each h: 7 | 255 | 65536 | 4294967295 | 1e15
SELECT printf('%d %i %u %x', $h, -$h, $h, $h), $h % 256, $h & 4095, $h >> 4, CAST($h AS TEXT), $h / 3, round($h / 7.0, 5);
SELECT sum(value), count(value), avg(value), total(value) FROM (SELECT $h AS value UNION ALL SELECT NULL UNION ALL SELECT -$h UNION ALL SELECT '2');
SELECT max(a), min(a), typeof(max(a)) FROM (VALUES ($h), ('$h'), (x'$h$h'), (NULL)) AS v(a);
SELECT $h = '$h', '$h' = $h, $h < 'a', CAST('$h' AS INTEGER) = $h, typeof(+'$h'), typeof('$h' + 0);

-- each f: '%d' | '%5d' | '%-5d|' | '%05d' | '%x' | '%X' | '%o' | '%s' | '%c' | '%q' | '%Q' | '%,d' | '%e' | '%.3f' | '%g' | '%10.2f'
SELECT printf($f, 1234), printf($f, -7), format($f, 65);

SELECT replace('banana', 'an', 'AN'), replace('banana', '', 'x'), zeroblob(4), hex(zeroblob(4));
SELECT group_concat(value, '-') FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3);
SELECT 1 + 2 * 3 - 4 / 2 % 3, (1 + 2) * 3, 7 / 2, 7 / 2.0, -7 / 2, -7 % 3, 1 / 0, 1.0 / 0, 5 % 0;
SELECT 9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, 4611686018427387904 * 2;
SELECT 'a' || NULL, NULL AND 0, NULL OR 1, NULL = NULL, NULL IS NULL, 1 IS NOT 2, (1, 2) < (1, 3), (1, 2) = (1, 2);
SELECT likelihood(1, 0.5), unlikely(0), glob('a?c', 'abc'), like('a%', 'abc', '\'), sqlite_version();
