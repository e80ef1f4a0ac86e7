local check = require "check"
local is, fails = check.is, check.fails

is("counter", (function()
  local function counter()
    local n = 0
    return function() n = n + 1 return n end
  end
  local a, b = counter(), counter()
  return { a(), a(), b(), a() }
end)(), { 1, 2, 1, 3 })
is("shared upvalue", (function()
  local x = 0
  local function set(v) x = v end
  local function get() return x end
  set(5)
  return get()
end)(), 5)
is("a fresh variable for each round", (function()
  local fs = {}
  for i = 1, 3 do
    fs[i] = function() i = i + 10 return i end
  end
  return { fs[1](), fs[1](), fs[2](), fs[3]() }
end)(), { 11, 21, 12, 13 })
is("fresh locals in a while loop", (function()
  local fs, i = {}, 1
  while i <= 3 do
    local j = i
    fs[i] = function() return j end
    i = i + 1
  end
  return fs[1]() .. fs[2]() .. fs[3]()
end)(), "123")
is("repeat sees its locals", (function()
  local n = 0
  repeat
    local done = n >= 3
    n = n + 1
  until done
  return n
end)(), 4)
is("varargs", (function(...) return { select("#", ...), (select(2, ...)), select(-1, ...) } end)(1, nil, 3), { 3, nil, 3 })
is("varargs in the middle give one", (function(...) return { ..., "end" } end)(1, 2), { 1, "end" })
is("table.pack keeps nil", (function(...) local t = table.pack(...) return t.n end)(nil, nil), 2)
fails("select of zero", "index out of range", select, 0)
is("missing and additional arguments", (function(a, b, c) return { a, b, c == nil } end)(1, 2), { 1, 2, true })
is("multiple assignment", (function()
  local a, b, c = 1, 2
  a, b = b, a
  return { a, b, c == nil }
end)(), { 2, 1, true })
is("assignment evaluates first", (function()
  local i, t = 1, {}
  i, t[i] = i + 1, 20
  return { i, t[1], t[2] == nil }
end)(), { 2, 20, true })
is("recursive local function", (function()
  local function fact(n) return n <= 1 and 1 or n * fact(n - 1) end
  return fact(20)
end)(), 2432902008176640000)
is("mutual recursion", (function()
  local even, odd
  function even(n) if n == 0 then return true end return odd(n - 1) end
  function odd(n) if n == 0 then return false end return even(n - 1) end
  return even(1000)
end)(), true)
is("tail calls need no stack", (function()
  local function loop(n) if n == 0 then return "done" end return loop(n - 1) end
  return loop(100000)
end)(), "done")
fails("endless recursion", "stack overflow", function() local function f() return 1 + f() end return f() end)
is("deep recursion", (function()
  local function depth(n) if n == 0 then return 0 end return 1 + depth(n - 1) end
  return depth(10000)
end)(), 10000)
is("ackermann", (function()
  local function a(m, n)
    if m == 0 then return n + 1 end
    if n == 0 then return a(m - 1, 1) end
    return a(m - 1, a(m, n - 1))
  end
  return a(2, 5)
end)(), 13)
is("method call", (function()
  local account = { balance = 10 }
  function account:deposit(v) self.balance = self.balance + v return self end
  return account:deposit(5):deposit(7).balance
end)(), 22)
is("functions as values", (function()
  local function map(t, f) local r = {} for i, v in ipairs(t) do r[i] = f(v) end return r end
  local function fold(t, f, z) for _, v in ipairs(t) do z = f(z, v) end return z end
  return fold(map({ 1, 2, 3 }, function(x) return x * x end), function(a, b) return a + b end, 0)
end)(), 14)
is("composition", (function()
  local function compose(...)
    local fs = { ... }
    return function(x) for i = #fs, 1, -1 do x = fs[i](x) end return x end
  end
  return compose(function(x) return x + 1 end, function(x) return x * 2 end)(5)
end)(), 11)
is("currying", (function() local function add(a) return function(b) return function(c) return a + b + c end end end return add(1)(2)(3) end)(), 6)
is("memory of a function", (function()
  local seen, calls = {}, 0
  local function fib(n)
    if seen[n] then return seen[n] end
    calls = calls + 1
    local v = n < 2 and n or fib(n - 1) + fib(n - 2)
    seen[n] = v
    return v
  end
  return { fib(80), calls }
end)(), { 23416728348467685, 81 })
is("call with a string and a table", (function()
  local function kind(v) return type(v) end
  return kind "x" .. kind {} 
end)(), "stringtable")
is("many arguments", select("#", table.unpack({}, 1, 200)), 200)
is("many locals", load((function()
  local parts = {}
  for i = 1, 150 do parts[i] = "local v" .. i .. " = " .. i end
  return table.concat(parts, "\n") .. "\nreturn v1 + v75 + v150"
end)())(), 226)
fails("too many locals", "too many local variables", function()
  local parts = {}
  for i = 1, 250 do parts[i] = "local v" .. i end
  assert(load(table.concat(parts, "\n")))
end)
is("and or not", { nil and 1, false or "x", not nil, 1 and 2, nil or false }, { nil, "x", true, 2, false })
is("short circuit", (function()
  local called = 0
  local function f() called = called + 1 return true end
  local _ = false and f()
  _ = true or f()
  return called
end)(), 0)

-- goto
is("goto continue", (function()
  local odd = {}
  for i = 1, 9 do
    if i % 2 == 0 then goto continue end
    odd[#odd + 1] = i
    ::continue::
  end
  return odd
end)(), { 1, 3, 5, 7, 9 })
is("goto out of nested loops", (function()
  for i = 1, 10 do
    for j = 1, 10 do
      if i * j == 42 then
        goto found
      end
    end
  end
  do return "none" end
  ::found::
  return "found"
end)(), "found")
is("goto backwards", (function()
  local n = 0
  ::again::
  n = n + 1
  if n < 10 then goto again end
  return n
end)(), 10)
is("goto closes upvalues", (function()
  local fs, i = {}, 1
  ::again::
  do
    local x = i
    fs[i] = function() x = x + 1 return x end
    i = i + 1
    if i <= 3 then goto again end
  end
  return { fs[1](), fs[1](), fs[2](), fs[3]() }
end)(), { 2, 3, 3, 4 })
is("goto as a state machine", (function()
  local text, i, words = "ab  cde f", 0, 0
  ::blank::
  i = i + 1
  if i > #text then goto done end
  if text:sub(i, i) == " " then goto blank end
  words = words + 1
  ::word::
  i = i + 1
  if i > #text then goto done end
  if text:sub(i, i) == " " then goto blank end
  goto word
  ::done::
  return words
end)(), 3)
is("goto without a label", select(2, load("goto nowhere")):match("no visible label 'nowhere'"), "no visible label 'nowhere'")
is("goto into a local's scope", select(2, load("goto l; local x; ::l:: print(x)")):match("jumps into the scope of local 'x'"), "jumps into the scope of local 'x'")
is("label twice", select(2, load("::l:: ::l::")):match("label 'l' already defined"), "label 'l' already defined")
is("break out of while", (function() local n = 0 while true do n = n + 1 if n == 7 then break end end return n end)(), 7)
is("break out of the inner loop only", (function()
  local n = 0
  for _ = 1, 3 do
    for _ = 1, 5 do
      n = n + 1
      if n % 2 == 0 then break end
    end
  end
  return n
end)(), 6)
is("generic for with a closing value", (function()
  local log = {}
  local closer = setmetatable({}, { __close = function() log[#log + 1] = "closed" end })
  for i in function(_, i) i = (i or 0) + 1 if i < 4 then return i end end, nil, nil, closer do
    log[#log + 1] = i
    if i == 2 then break end
  end
  return log
end)(), { 1, 2, "closed" })
is("constants and closed variables", (function()
  local log = {}
  do
    local limit <const> = 3
    local a <close> = setmetatable({}, { __close = function() log[#log + 1] = "a" .. limit end })
    local b <close> = setmetatable({}, { __close = function() log[#log + 1] = "b" end })
    log[#log + 1] = "body"
  end
  return log
end)(), { "body", "b", "a3" })
is("assignment to a constant", select(2, load("local x <const> = 1; x = 2")):match("attempt to assign to const variable 'x'"), "attempt to assign to const variable 'x'")

-- load, dump, environments
is("load of text", load("return 1 + 1")(), 2)
is("load with pieces", (function()
  local pieces, i = { "return ", "4", "2" }, 0
  return load(function() i = i + 1 return pieces[i] end)()
end)(), 42)
is("load with an environment", load("x = 5 return x", "chunk", "t", {})(), 5)
is("environments are apart", (function() local env = {} load("y = 1", "c", "t", env)() return { env.y, y == nil } end)(), { 1, true })
is("syntax error", { load("x = = 1", "=chunk") }, { nil, "chunk:1: unexpected symbol near '='" })
is("unfinished string", select(2, load("x = 'abc", "=chunk")), "chunk:1: unfinished string near <eof>")
is("unfinished block", select(2, load("if x then\n", "=chunk")), "chunk:2: 'end' expected (to close 'if' at line 1) near <eof>")
is("dump and load", load(string.dump(function(a, b) return a * b end), "f", "b")(6, 7), 42)
is("dump without names", load(string.dump(function() local named = 3 return named end, true))(), 3)
is("text is no binary", select(2, load("return 1", "=c", "b")), "attempt to load a text chunk (mode is 'b')")
fails("damaged binary", "truncated", function() error((select(2, load(string.dump(function() return 1 end):sub(1, 40))))) end)
is("_ENV", (function() local _ENV = { z = 9 } return z end)(), 9)
is("globals", (function() rawset(_G, "some_global", 4) local v = some_global some_global = nil return v end)(), 4)
is("debug.getinfo", (function() local info = debug.getinfo(1, "lS") return { info.what, info.short_src:match("[^/]*$"), info.currentline > 0 } end)(), { "Lua", "functions.lua", true })
is("debug.getlocal", (function() local first = 11 return { debug.getlocal(1, 1) } end)(), { "first", 11 })
is("debug.upvalues", (function()
  local up = 1
  local function f() return up end
  debug.setupvalue(f, 1, 8)
  return { debug.getupvalue(f, 1), f() }
end)(), { "up", 8 })
is("debug.sethook counts lines", (function()
  local lines = 0
  debug.sethook(function() lines = lines + 1 end, "l")
  local x = 1
  x = x + 1
  debug.sethook()
  return lines >= 2
end)(), true)
is("debug.sethook by count", (function()
  local hits = 0
  debug.sethook(function() hits = hits + 1 end, "", 100)
  for _ = 1, 10000 do end
  debug.sethook()
  return hits > 50
end)(), true)
is("traceback", debug.traceback("message", 1):match("^message\nstack traceback:\n\t"), "message\nstack traceback:\n\t")
is("require finds modules once", require "check" == require "check", true)
fails("require of a missing module", "module 'no.such.module' not found", require, "no.such.module")
is("package.preload", (function() package.preload.made = function(name) return { name = name } end return require("made").name end)(), "made")
is("package.searchpath", package.searchpath("check", package.path) ~= nil, true)
check.finish()
