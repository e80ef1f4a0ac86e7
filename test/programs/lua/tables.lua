local check = require "check"
local is, fails = check.is, check.fails

is("constructor", { 1, 2, x = 3, [10] = 4, [1.5] = 5 }, { 1, 2, [10] = 4, [1.5] = 5, x = 3 })
is("trailing separators", { 1, 2, }, { 1, 2; })
is("last call gives all values", #{ (function() return 1, 2, 3 end)() }, 3)
is("call in parentheses gives one", #{ ((function() return 1, 2, 3 end)()) }, 1)
is("float keys become integers", (function()
  local t = {}
  t[1.0], t[2 ^ 53] = "one", "large"
  return { t[1], t[1 << 53] }
end)(), { "one", "large" })
fails("nil key", "index is nil", function() local t = {} t[nil] = 1 end)
fails("nan key", "index is NaN", function() local t = {} t[0 / 0] = 1 end)
is("reading a nil key", ({})[nil], nil)
is("length after appends", (function()
  local t = {}
  for i = 1, 1000 do
    t[#t + 1] = i
  end
  return #t
end)(), 1000)
is("removal of all keys", (function()
  local t = {}
  for i = 1, 500 do
    t["k" .. i] = i
  end
  for i = 1, 500 do
    t["k" .. i] = nil
  end
  return next(t)
end)(), nil)
is("keys of every type", (function()
  local f, t, key = function() end, {}, {}
  t[f], t[true], t[key], t["s"], t[1], t[2.5] = 1, 2, 3, 4, 5, 6
  return t[f] * 100000 + t[true] * 10000 + t[key] * 1000 + t.s * 100 + t[1] * 10 + t[2.5]
end)(), 123456)
is("insert at the end", (function() local t = { 1 } table.insert(t, 2) return t end)(), { 1, 2 })
is("insert inside", (function() local t = { 1, 3 } table.insert(t, 2, 2) return t end)(), { 1, 2, 3 })
fails("insert outside", "position out of bounds", table.insert, { 1 }, 5, 1)
fails("insert with too many", "wrong number of arguments", table.insert, { 1 }, 1, 1, 1)
is("remove", (function() local t = { 1, 2, 3 } return { table.remove(t), table.remove(t, 1), #t } end)(), { 3, 1, 1 })
is("remove from empty", table.remove({}), nil)
is("concat", table.concat({ 1, 2, "x" }, "-"), "1-2-x")
is("concat of a range", table.concat({ 1, 2, 3, 4 }, ",", 2, 3), "2,3")
is("concat of nothing", table.concat({}, ","), "")
fails("concat of a table", "invalid value %(table%) at index 2", table.concat, { 1, {} })
is("unpack", { table.unpack({ 1, 2, 3 }, 2) }, { 2, 3 })
is("unpack with nil", select("#", table.unpack({ 1, nil, 3 }, 1, 3)), 3)
fails("unpack of too much", "too many results to unpack", table.unpack, {}, 1, 1e7)
is("pack", table.pack(1, nil, 3).n, 3)
is("move", table.move({ 1, 2, 3 }, 1, 3, 2), { 1, 1, 2, 3 })
is("move to another", table.move({ 1, 2, 3 }, 2, 3, 1, {}), { 2, 3 })
is("ipairs stops at nil", (function()
  local count = 0
  for _ in ipairs { 1, 2, nil, 4 } do
    count = count + 1
  end
  return count
end)(), 2)
is("pairs meets everything", (function()
  local sum = 0
  for key, value in pairs { 1, 2, x = 3, y = 4, [100] = 5 } do
    sum = sum + value
  end
  return sum
end)(), 15)
is("next after clearing in a traversal", (function()
  local t = {}
  for i = 1, 100 do
    t[i * 7] = i
  end
  local met = 0
  for key in pairs(t) do
    t[key] = nil
    met = met + 1
  end
  return { met, next(t) == nil }
end)(), { 100, true })
fails("next of a strange key", "invalid key to 'next'", next, {}, "x")
is("rawequal, rawlen, rawget, rawset", (function()
  local t = setmetatable({}, { __index = function() return 1 end, __len = function() return 9 end, __newindex = function() end })
  rawset(t, 1, "a")
  return { rawget(t, 2) == nil, rawlen(t), #t, t[5], rawequal(t, t), t[1] }
end)(), { true, 1, 9, 1, true, "a" })

is("sort numbers", (function() local t = { 5, 2, 8, 1, 9, 3 } table.sort(t) return t end)(), { 1, 2, 3, 5, 8, 9 })
is("sort strings", (function() local t = { "pear", "apple", "fig" } table.sort(t) return t end)(), { "apple", "fig", "pear" })
is("sort with a function", (function() local t = { 5, 2, 8 } table.sort(t, function(a, b) return a > b end) return t end)(), { 8, 5, 2 })
is("sort of records", (function()
  local t = { { n = "b", v = 2 }, { n = "a", v = 2 }, { n = "c", v = 1 } }
  table.sort(t, function(x, y)
    if x.v ~= y.v then
      return x.v < y.v
    end
    return x.n < y.n
  end)
  return t[1].n .. t[2].n .. t[3].n
end)(), "cab")
is("sort of many", (function()
  local t, x = {}, 12345
  for i = 1, 3000 do
    x = (x * 1103515245 + 12345) % 2147483648
    t[i] = x % 1000
  end
  table.sort(t)
  for i = 2, #t do
    if t[i - 1] > t[i] then
      return i
    end
  end
  return "sorted"
end)(), "sorted")
is("sort of equal ones", (function()
  local t = {}
  for i = 1, 200 do
    t[i] = 7
  end
  table.sort(t)
  return t[1] + t[200]
end)(), 14)
is("sort already sorted and reversed", (function()
  local t = {}
  for i = 1, 300 do
    t[i] = 301 - i
  end
  table.sort(t)
  table.sort(t)
  return { t[1], t[150], t[300] }
end)(), { 1, 150, 300 })
is("sort with __lt", (function()
  local order = { __lt = function(a, b) return a.v < b.v end }
  local t = {}
  for i, v in ipairs { 3, 1, 2 } do
    t[i] = setmetatable({ v = v }, order)
  end
  table.sort(t)
  return { t[1].v, t[2].v, t[3].v }
end)(), { 1, 2, 3 })
fails("sort of mixed values", "attempt to compare", table.sort, { 1, "x", 2 })
fails("sort with an invalid order", "invalid order function", table.sort, { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, function() return true end)
fails("error inside a comparison", "stop here", table.sort, { 3, 2, 1 }, function() error("stop here", 0) end)
is("sort that leaves through an error and goes on", (function()
  local left = 0
  for i = 1, 20 do
    local ok = pcall(table.sort, { 3, 2, 1, 5, 4 }, function(a, b)
      if i % 2 == 0 then
        error "left"
      end
      return a < b
    end)
    left = left + (ok and 0 or 1)
  end
  return left
end)(), 10)

is("matrix product", (function()
  local function matrix(n, f)
    local m = {}
    for i = 1, n do
      m[i] = {}
      for j = 1, n do
        m[i][j] = f(i, j)
      end
    end
    return m
  end
  local a, b = matrix(12, function(i, j) return i + j end), matrix(12, function(i, j) return i - j end)
  local trace = 0
  for i = 1, 12 do
    for k = 1, 12 do
      trace = trace + a[i][k] * b[k][i]
    end
  end
  return trace
end)(), 0)
is("queue", (function()
  local queue = { first = 1, last = 0 }
  local function push(v) queue.last = queue.last + 1 queue[queue.last] = v end
  local function pop() local v = queue[queue.first] queue[queue.first] = nil queue.first = queue.first + 1 return v end
  for i = 1, 50 do push(i * i) end
  local sum = 0
  for _ = 1, 50 do sum = sum + pop() end
  return sum
end)(), 42925)
is("linked list", (function()
  local list
  for i = 1, 100 do
    list = { value = i, next = list }
  end
  local sum, node = 0, list
  while node do
    sum, node = sum + node.value, node.next
  end
  return sum
end)(), 5050)
is("table that grows and shrinks", (function()
  local t = {}
  for round = 1, 10 do
    for i = 1, round * 20 do t[i] = i end
    for i = round * 20, 1, -2 do t[i] = nil end
  end
  local count = 0
  for _ in pairs(t) do count = count + 1 end
  return count
end)(), 100)
is("permutations", (function()
  local count = 0
  local function permute(t, n)
    if n == 0 then
      count = count + 1
    end
    for i = 1, n do
      t[i], t[n] = t[n], t[i]
      permute(t, n - 1)
      t[i], t[n] = t[n], t[i]
    end
  end
  permute({ 1, 2, 3, 4, 5, 6 }, 6)
  return count
end)(), 720)
is("eight queens", (function()
  local solutions, columns, rising, falling = 0, {}, {}, {}
  local function place(row)
    if row > 8 then
      solutions = solutions + 1
      return
    end
    for column = 1, 8 do
      if not (columns[column] or rising[row + column] or falling[row - column]) then
        columns[column], rising[row + column], falling[row - column] = true, true, true
        place(row + 1)
        columns[column], rising[row + column], falling[row - column] = nil, nil, nil
      end
    end
  end
  place(1)
  return solutions
end)(), 92)
check.finish()
