-- Date and time functions; nothing here is now.
-- each t: 2000-02-29 | 1999-12-31 23:59:59 | 2023-06-15T12:30:45.678 | 0001-01-01 | 9999-12-31 | 2021-03-28 02:30 | 12:00 | 2459000.25 | 2022-13-01 | nonsense
SELECT date('$t'), time('$t'), datetime('$t'), round(julianday('$t'), 6), unixepoch('$t');
SELECT strftime('%Y %m %d %H %M %S %f %j %w %W %s %%', '$t');

-- each t: 2000-02-29 | 1999-12-31 23:59:59 | 2023-06-15T12:30:45.678 | 2024-03-31 | 9999-12-31 | 12:00 | 2459000.25 | 1969-07-20 20:17:40
-- each m: +1 day | -1 month | +1 year | start of month | start of year | weekday 0 | +36 hours | -90 minutes | +12.5 seconds | utc | unixepoch | +1 fortnight
SELECT '$m', datetime('$t', '$m'), date('$t', 'start of month', '$m');

-- each s: 0 | 86399 | 951782400 | -1 | 4102444800 | 1e10
SELECT datetime($s, 'unixepoch'), strftime('%w %j', $s, 'unixepoch'), date($s, 'auto');

SELECT date('2024-01-31', '+1 month'), date('2023-01-31', '+1 month', '-1 day'), julianday('2000-01-01') - julianday('1900-01-01');
WITH RECURSIVE d(x) AS (SELECT '2023-12-25' UNION ALL SELECT date(x, '+1 day') FROM d WHERE x < '2024-01-07') SELECT x, strftime('%w', x), strftime('%W', x), strftime('%j', x) FROM d;
