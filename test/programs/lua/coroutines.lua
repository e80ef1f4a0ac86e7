local check = require "check"
local is, fails = check.is, check.fails
local wrap, yield = coroutine.wrap, coroutine.yield

is("values go both ways", (function()
  local co = coroutine.create(function(a, b)
    local c = yield(a + b)
    local d, e = yield(c * 2)
    return d + e
  end)
  local _, x = coroutine.resume(co, 1, 2)
  local _, y = coroutine.resume(co, 10)
  local _, z = coroutine.resume(co, 3, 4)
  return { x, y, z, coroutine.status(co) }
end)(), { 3, 20, 7, "dead" })
is("generator", (function()
  local sum = 0
  for v in wrap(function() for i = 1, 10 do yield(i) end end) do sum = sum + v end
  return sum
end)(), 55)
is("status", (function()
  local log, co, outer = {}, nil, nil
  co = coroutine.create(function() log[#log + 1] = coroutine.status(co) yield() end)
  log[#log + 1] = coroutine.status(co)
  coroutine.resume(co)
  log[#log + 1] = coroutine.status(co)
  outer = coroutine.create(function()
    coroutine.resume(coroutine.create(function() log[#log + 1] = coroutine.status(outer) end))
  end)
  coroutine.resume(outer)
  coroutine.resume(co)
  log[#log + 1] = coroutine.status(co)
  return log
end)(), { "suspended", "running", "suspended", "normal", "dead" })
is("resume of the dead", { coroutine.resume((function() local co = coroutine.create(function() end) coroutine.resume(co) return co end)()) }, { false, "cannot resume dead coroutine" })
is("resume of itself", (function()
  local co
  co = coroutine.create(function() return coroutine.resume(co) end)
  return { coroutine.resume(co) }
end)(), { true, false, "cannot resume non-suspended coroutine" })
is("error inside", { coroutine.resume(coroutine.create(function() error("inside", 0) end)) }, { false, "inside" })
fails("error through wrap", "wrapped", wrap(function() error("wrapped", 0) end))
fails("yield outside", "attempt to yield from outside a coroutine", function() yield(1) end)
is("isyieldable", { coroutine.isyieldable(), wrap(function() return coroutine.isyieldable() end)() }, { false, true })
is("running", { select(2, coroutine.running()), wrap(function() return select(2, coroutine.running()) end)() }, { true, false })
is("yield across pcall", (function()
  local co = wrap(function()
    local ok, v = pcall(function()
      local got = yield("in pcall")
      error(got, 0)
    end)
    yield(tostring(ok) .. v)
    return "end"
  end)
  return { co(), co("sent"), co() }
end)(), { "in pcall", "falsesent", "end" })
is("yield across xpcall with a handler", (function()
  local co = wrap(function()
    return select(2, xpcall(function() error(yield(1), 0) end, function(m) return "handled " .. m end))
  end)
  return { co(), co("it") }
end)(), { 1, "handled it" })
is("yield across metamethods", (function()
  local mt = { __add = function(a, b) return yield("add") end, __index = function(_, k) return yield("index " .. k) end,
    __lt = function() return yield("lt") end, __concat = function() return yield("concat") end, __call = function(_, v) return yield("call " .. v) end,
    __eq = function() return yield("eq") end, __len = function() return yield("len") end }
  local co = wrap(function()
    local a, b = setmetatable({}, mt), setmetatable({}, mt)
    return { a + b, a.key, a < b, a .. b, a(5), a == b, #a }
  end)
  local asked, v = {}, co()
  while type(v) == "string" do
    asked[#asked + 1] = v
    v = co(#asked)
  end
  return { table.concat(asked, " "), check.text(v) }
end)(), { "add index key lt concat call 5 eq len", "{1,2,true,4,5,true,7}" })
is("yield in an iterator", (function()
  local co = wrap(function()
    local sum = 0
    for v in function(_, i) return yield(i) end do sum = sum + v end
    return "sum " .. sum
  end)
  co() co(3) co(4)
  return co(nil)
end)(), "sum 7")
is("yield in a closing method", (function()
  local co = wrap(function()
    do
      local x <close> = setmetatable({}, { __close = function() yield("closing") end })
    end
    return "after"
  end)
  return { co(), co() }
end)(), { "closing", "after" })
is("no yield across sort", select(2, coroutine.resume(coroutine.create(function() table.sort({ 1, 2, 3 }, function() yield() end) end))), "attempt to yield across a C-call boundary")
is("no yield across gsub", select(2, coroutine.resume(coroutine.create(function() ("x"):gsub("x", function() yield() end) end))), "attempt to yield across a C-call boundary")
is("close", (function()
  local log = {}
  local co = coroutine.create(function()
    local x <close> = setmetatable({}, { __close = function() log[#log + 1] = "closed" end })
    yield()
  end)
  coroutine.resume(co)
  local closed = coroutine.close(co)
  log[#log + 1] = closed
  log[#log + 1] = coroutine.status(co)
  return log
end)(), { "closed", true, "dead" })
is("close with an error", (function()
  local co = coroutine.create(function()
    local x <close> = setmetatable({}, { __close = function() error("in close", 0) end })
    yield()
  end)
  coroutine.resume(co)
  return { coroutine.close(co) }
end)(), { false, "in close" })
is("producer and consumer", (function()
  local function producer() return wrap(function() for i = 1, 5 do yield("item " .. i) end end) end
  local function filter(source) return wrap(function() for v in source do yield(v:upper()) end end) end
  local all = {}
  for v in filter(filter(producer())) do all[#all + 1] = v end
  return all
end)(), { "ITEM 1", "ITEM 2", "ITEM 3", "ITEM 4", "ITEM 5" })
is("permutations by recursion", (function()
  local function permute(t, n)
    n = n or #t
    if n <= 1 then
      yield(table.concat(t))
    else
      for i = 1, n do
        t[n], t[i] = t[i], t[n]
        permute(t, n - 1)
        t[n], t[i] = t[i], t[n]
      end
    end
  end
  local all = {}
  for p in wrap(function() permute { "a", "b", "c" } end) do all[#all + 1] = p end
  return all
end)(), { "bca", "cba", "cab", "acb", "bac", "abc" })
is("tree walk", (function()
  local function insert(node, v)
    if not node then return { v = v } end
    if v < node.v then node.l = insert(node.l, v) else node.r = insert(node.r, v) end
    return node
  end
  local root
  for _, v in ipairs { 5, 2, 8, 1, 9, 3 } do root = insert(root, v) end
  local function walk(node) if node then walk(node.l) yield(node.v) walk(node.r) end end
  local all = {}
  for v in wrap(function() walk(root) end) do all[#all + 1] = v end
  return all
end)(), { 1, 2, 3, 5, 8, 9 })
is("round robin of many", (function()
  local log, tasks = {}, {}
  for i = 1, 20 do
    tasks[i] = coroutine.create(function() for j = 1, i % 4 + 1 do log[#log + 1] = i * 10 + j yield() end end)
  end
  while #tasks > 0 do
    for i = #tasks, 1, -1 do
      coroutine.resume(tasks[i])
      if coroutine.status(tasks[i]) == "dead" then table.remove(tasks, i) end
    end
  end
  local sum = 0
  for i, v in ipairs(log) do sum = (sum * 31 + v) % 1000003 end
  return { #log, sum }
end)(), { 50, 433275 })
is("ten thousand switches", (function()
  local a = wrap(function() local n = 0 while true do n = n + yield(n) end end)
  a()
  local last
  for i = 1, 10000 do last = a(i) end
  return last
end)(), 50005000)
is("deep nesting", (function()
  local function nest(n) if n == 0 then return "bottom" end return wrap(function() return nest(n - 1) end)() end
  return nest(100)
end)(), "bottom")
is("too deep nesting", (function()
  local function nest() return wrap(nest)() end
  local ok, m = pcall(nest)
  return { ok, m:match("C stack overflow") }
end)(), { false, "C stack overflow" })
is("sieve of coroutines", (function()
  local function numbers() return wrap(function() for i = 2, 100 do yield(i) end end) end
  local function filter(p, source) return wrap(function() for n in source do if n % p ~= 0 then yield(n) end end end) end
  local source, primes = numbers(), {}
  while true do
    local p = source()
    if not p then break end
    primes[#primes + 1] = p
    source = filter(p, source)
  end
  return { #primes, primes[25] }
end)(), { 25, 97 })
is("varargs through yield", (function()
  local co = wrap(function(...) local n = select("#", ...) n = n + select("#", yield(n)) return n end)
  return { co(1, nil, nil), co(nil, nil) }
end)(), { 3, 5 })
is("coroutine in a table with its state", (function()
  local objects = {}
  for i = 1, 5 do
    objects[i] = { step = wrap(function() local x = i while true do x = x * 2 yield(x) end end) }
  end
  local sum = 0
  for _ = 1, 4 do for _, o in ipairs(objects) do sum = sum + o.step() end end
  return sum
end)(), 450)
is("traceback of a coroutine", debug.traceback((function()
  local co = coroutine.create(function() yield() end)
  coroutine.resume(co)
  return co
end)()):match("stack traceback:\n\t%[C%]: in function 'coroutine.yield'") ~= nil, true)
is("floats live across a yield", (function()
  local co = wrap(function(a)
    local b, c = a * 1.5, a / 3
    local d = yield(b)
    return b + c + d
  end)
  return { co(2.0), co(0.25) }
end)(), { 3.0, 3.0 + 2 / 3 + 0.25 })
check.finish()
