local check = require "check"
local is, fails = check.is, check.fails

is("pcall of success", { pcall(function() return 1, 2 end) }, { true, 1, 2 })
is("pcall of error", { pcall(error, "oops", 0) }, { false, "oops" })
is("error with position", select(2, pcall(function() error("here") end)):match("errors.lua:%d+: here") ~= nil, true)
is("error one level up", select(2, pcall(function() local function f() error("up", 2) end f() end)):match(":%d+: up") ~= nil, true)
is("error values of every type", (function()
  local kinds = {}
  for i, v in ipairs { 1, "s", true, {}, print } do
    kinds[i] = type(select(2, pcall(error, v)))
  end
  return kinds
end)(), { "number", "string", "boolean", "table", "function" })
is("error with nil", { pcall(error) }, { false, nil })
is("error keeps its table", (function() local t = {} return select(2, pcall(error, t)) == t end)(), true)
is("assert", { pcall(assert, false, "said") }, { false, "said" })
is("assert without message", { pcall(assert, nil) }, { false, "assertion failed!" })
is("assert gives its values", { assert(1, 2, 3) }, { 1, 2, 3 })
is("xpcall with a handler", { xpcall(function() error("x", 0) end, function(m) return "handled " .. m end) }, { false, "handled x" })
is("xpcall with arguments", { xpcall(function(a, b) return a + b end, print, 2, 3) }, { true, 5 })
is("the handler sees the stack", select(2, xpcall(function() local x = nil; return x.y end, debug.traceback)):match("stack traceback") ~= nil, true)
is("error in the handler", (function() local ok = xpcall(error, function() error "again" end) return ok end)(), false)
is("nested pcall", (function()
  local log = {}
  pcall(function()
    pcall(function() log[#log + 1] = "inner" error "a" end)
    log[#log + 1] = "between"
    error "b"
  end)
  log[#log + 1] = "after"
  return log
end)(), { "inner", "between", "after" })
is("errors pass through many levels", (function()
  local function down(n) if n == 0 then error("bottom", 0) end local r = down(n - 1) return r end
  return { pcall(down, 150) }
end)(), { false, "bottom" })
is("a pcall at each level", (function()
  local function down(n)
    if n == 0 then error("0", 0) end
    local ok, m = pcall(down, n - 1)
    error(m .. "," .. n, 0)
  end
  return select(2, pcall(down, 12))
end)(), "0,1,2,3,4,5,6,7,8,9,10,11,12")
is("many errors in a loop", (function()
  local failed = 0
  for i = 1, 500 do
    local ok, m = pcall(function() if i % 3 == 0 then error(i) end return i end)
    if not ok then failed = failed + m end
  end
  return failed
end)(), 41583)
is("locals after an error", (function()
  local a, b, c = 1, 2.5, "three"
  for i = 1, 10 do
    pcall(function() a = a + i b = b * 1.5 c = c .. i error() end)
  end
  return { a, ("%.6f"):format(b), c }
end)(), { 56, "144.162598", "three12345678910" })
fails("call of nil", "attempt to call a nil value %(global 'undefined_function'%)", function() undefined_function() end)
fails("call of a field", "attempt to call a nil value %(field 'missing'%)", function() local t = {} t.missing() end)
fails("call of a method", "attempt to call a nil value %(method 'missing'%)", function() local t = {} t:missing() end)
fails("call of a number", "attempt to call a number value", function() local x = 5 x() end)
fails("index of nil", "attempt to index a nil value %(local 'x'%)", function() local x return x.y end)
fails("index of an upvalue", "upvalue 'check_missing'", (function() local check_missing return function() return check_missing.z end end)())
fails("index of a chain", "field 'b'", function() local a = {} return a.b.c end)
fails("concatenation of nil", "attempt to concatenate a nil value %(local 'x'%)", function() local x return "a" .. x end)
fails("comparison of two tables", "attempt to compare two table values", function() return {} < {} end)
fails("comparison of number and text", "attempt to compare number with string", function() return 1 < "2" end)
fails("length of a number", "attempt to get length of a number value", function() local x = 5 return #x end)
fails("negative of a table", "attempt to perform arithmetic on a table value", function() return -{} end)
fails("bad argument", "bad argument #1 to 'floor' %(number expected, got string%)", function() math.floor("x") end)
fails("bad argument of a method", "bad argument #1 to 'rep'", function() ("x"):rep({}) end)
fails("missing argument", "bad argument #1 to 'ipairs' %(value expected%)", function() ipairs() end)
fails("setmetatable wants a table", "bad argument #2 to 'setmetatable'", function() setmetatable({}, 1) end)
is("close after an error", (function()
  local log = {}
  local ok, m = pcall(function()
    local a <close> = setmetatable({}, { __close = function(_, e) log[#log + 1] = "closed with " .. tostring(e) end })
    error("inside", 0)
  end)
  log[#log + 1] = m
  return log
end)(), { "closed with inside", "inside" })
is("error while closing", { pcall(function()
  local a <close> = setmetatable({}, { __close = function() error("closing", 0) end })
  error("inside", 0)
end) }, { false, "closing" })
is("closing in reverse order after an error", (function()
  local log = {}
  local function closer(name) return setmetatable({}, { __close = function() log[#log + 1] = name end }) end
  pcall(function()
    local a <close> = closer "a"
    local b <close> = closer "b"
    local c <close> = closer "c"
    error "x"
  end)
  return log
end)(), { "c", "b", "a" })
is("error from C called by Lua called by C", (function()
  local ok, m = pcall(string.gsub, "abc", "%w", function(c)
    return (("x"):gsub("x", function() error("deep in " .. c, 0) end))
  end)
  return m
end)(), "deep in a")
is("pcall inside a callback", (("abc"):gsub("%w", function(c)
  local ok, m = pcall(error, c:upper(), 0)
  return m
end)), "ABC")
is("stack overflow is caught and the stack is usable again", (function()
  local function endless() return endless() + 1 end
  local caught = 0
  for _ = 1, 3 do
    if not pcall(endless) then caught = caught + 1 end
  end
  local function depth(n) return n == 0 and 0 or 1 + depth(n - 1) end
  return { caught, depth(5000) }
end)(), { 3, 5000 })
is("C stack overflow", (function()
  local function nest(n) return (("x"):gsub("x", function() return nest(n + 1) end)) end
  local ok, m = pcall(nest, 1)
  return { ok, m:match("C stack overflow") or m:match("stack overflow") }
end)(), { false, "C stack overflow" })
is("parser nesting limit", (function()
  local f, m = load(("("):rep(500) .. "1" .. (")"):rep(500))
  return { f == nil, m:match("C stack overflow") }
end)(), { true, "C stack overflow" })
is("too large a string is no crash", { pcall(string.rep, "x", 1 << 46) }, { false, "resulting string too large" })
is("warn", (function() warn("@off") warn("not seen") return "quiet" end)(), "quiet")
check.finish()
