-- Window functions.
CREATE TABLE sale(day INT, shop TEXT, item TEXT, n INT);
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 59) INSERT INTO sale SELECT i / 4, substr('NSEW', 1 + i % 4, 1), 'item' || (i * 5 % 3), (i * 31 + 7) % 23 FROM c;

-- each f: row_number() | rank() | dense_rank() | percent_rank() | cume_dist() | ntile(4)
-- each p: PARTITION BY shop ORDER BY n | PARTITION BY item ORDER BY n DESC | ORDER BY n | PARTITION BY shop, item ORDER BY n
SELECT day, shop, n, round($f OVER (ORDER BY n), 4) FROM sale WHERE day < 3 ORDER BY day, shop;
SELECT shop, round(sum(x), 4), round(max(x), 4) FROM (SELECT shop, $f OVER ($p) AS x FROM sale) GROUP BY shop;

-- each f: sum(n) | count(*) | min(n) | max(n) | avg(n) | group_concat(n, ',') | first_value(n) | last_value(n) | nth_value(n, 2)
-- each w: ROWS BETWEEN 2 PRECEDING AND CURRENT ROW | ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING | RANGE BETWEEN 3 PRECEDING AND 3 FOLLOWING | GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING | ROWS BETWEEN 1 FOLLOWING AND 3 FOLLOWING EXCLUDE CURRENT ROW | RANGE UNBOUNDED PRECEDING EXCLUDE TIES
SELECT day, $f OVER (PARTITION BY shop ORDER BY n $w) AS x FROM sale WHERE shop = 'N' ORDER BY day LIMIT 8;

-- each f: lag(n) | lag(n, 2, -1) | lead(n) | lead(n, 3, 'none')
SELECT shop, day, $f OVER (PARTITION BY shop ORDER BY day) FROM sale WHERE day % 5 = 1 ORDER BY shop, day;

-- each s: N | S | E | W
SELECT day, n, sum(n) OVER w, avg(n) OVER (w ROWS 2 PRECEDING) FROM sale WHERE shop = '$s' WINDOW w AS (ORDER BY day) ORDER BY day LIMIT 6;
SELECT day, sum(n) FILTER (WHERE item = 'item1') OVER (ORDER BY day) FROM sale WHERE shop = '$s' ORDER BY day DESC LIMIT 4;
SELECT * FROM (SELECT day, n, rank() OVER (ORDER BY n DESC, day) AS r FROM sale WHERE shop = '$s') WHERE r <= 3;

SELECT shop, sum(n) AS total, rank() OVER (ORDER BY sum(n) DESC) FROM sale GROUP BY shop ORDER BY 2;
SELECT sum(n) OVER (ORDER BY nowhere) FROM sale;
SELECT rank() FROM sale;
