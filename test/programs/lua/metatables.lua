local check = require "check"
local is, fails = check.is, check.fails

local Vector = {}
Vector.__index = Vector
function Vector.new(x, y) return setmetatable({ x = x, y = y }, Vector) end
function Vector.__add(a, b) return Vector.new(a.x + b.x, a.y + b.y) end
function Vector.__sub(a, b) return Vector.new(a.x - b.x, a.y - b.y) end
function Vector.__mul(a, b)
  if type(a) == "number" then return Vector.new(a * b.x, a * b.y) end
  if type(b) == "number" then return Vector.new(a.x * b, a.y * b) end
  return a.x * b.x + a.y * b.y
end
function Vector.__div(a, n) return Vector.new(a.x / n, a.y / n) end
function Vector.__unm(a) return Vector.new(-a.x, -a.y) end
function Vector.__eq(a, b) return a.x == b.x and a.y == b.y end
function Vector.__lt(a, b) return a:length() < b:length() end
function Vector.__le(a, b) return a:length() <= b:length() end
function Vector.__len(a) return 2 end
function Vector.__tostring(a) return "(" .. a.x .. "," .. a.y .. ")" end
function Vector.__concat(a, b) return tostring(a) .. tostring(b) end
function Vector.__call(a, n) return n == 1 and a.x or a.y end
function Vector:length() return math.sqrt(self.x ^ 2 + self.y ^ 2) end
local a, b = Vector.new(3, 4), Vector.new(1, 2)

is("add", tostring(a + b), "(4,6)")
is("subtract", tostring(a - b), "(2,2)")
is("multiply", { a * b, tostring(2 * a), tostring(a * 2) }, { 11, "(6,8)", "(6,8)" })
is("divide", tostring(a / 2), "(1.5,2.0)")
is("negate", tostring(-a), "(-3,-4)")
is("equal", { a == Vector.new(3, 4), a == b, a ~= b }, { true, false, true })
is("less", { b < a, a < b, b <= a, a >= b, a > b }, { true, false, true, true, true })
is("length", #a, 2)
is("concat", { a .. b, a .. "x", "x" .. a }, { "(3,4)(1,2)", "(3,4)x", "x(3,4)" })
is("call", { a(1), a(2) }, { 3, 4 })
is("method", a:length(), 5.0)
is("remaining operators", (function()
  local log = {}
  local function named(n) return function() log[#log + 1] = n return n end end
  local x = setmetatable({}, { __mod = named "mod", __pow = named "pow", __idiv = named "idiv", __band = named "band", __bor = named "bor", __bxor = named "bxor",
    __shl = named "shl", __shr = named "shr", __bnot = named "bnot" })
  return { x % 1, x ^ 1, x // 1, x & 1, x | 1, x ~ 1, x << 1, x >> 1, ~x, 1 & x, #log }
end)(), { "mod", "pow", "idiv", "band", "bor", "bxor", "shl", "shr", "bnot", "band", 10 })
is("__index as a table", setmetatable({}, { __index = { x = 1 } }).x, 1)
is("__index as a function", setmetatable({}, { __index = function(_, k) return k .. "!" end }).hey, "hey!")
is("__index chain", setmetatable({}, { __index = setmetatable({}, { __index = { deep = 7 } }) }).deep, 7)
fails("__index loop", "'__index' chain too long", function()
  local t = {}
  setmetatable(t, { __index = t })
  t = setmetatable({}, { __index = t })
  return t.missing
end)
is("__newindex as a function", (function()
  local log = {}
  local t = setmetatable({ old = 1 }, { __newindex = function(t, k, v) log[#log + 1] = k rawset(t, k, v * 2) end })
  t.new = 5
  t.old = 2
  t.new = 3
  return { log, t.new, t.old }
end)(), { { "new" }, 3, 2 })
is("__newindex as a table", (function()
  local store = {}
  local t = setmetatable({}, { __newindex = store })
  t.x = 1
  return { rawget(t, "x") == nil, store.x }
end)(), { true, 1 })
is("read-only table", select(2, pcall(function()
  local t = setmetatable({}, { __newindex = function() error("read-only", 0) end })
  t.x = 1
end)), "read-only")
is("default values", (function()
  local t = setmetatable({}, { __index = function(t, k) t[k] = k * k return t[k] end })
  return { t[3], t[4], rawget(t, 3) }
end)(), { 9, 16, 9 })
is("__pairs", (function()
  local keys = {}
  for k, v in pairs(setmetatable({}, { __pairs = function() return function(_, k) k = (k or 0) + 1 if k < 4 then return k, k * k end end end })) do
    keys[k] = v
  end
  return keys
end)(), { 1, 4, 9 })
is("__metatable", { getmetatable(setmetatable({}, { __metatable = "locked" })), pcall(setmetatable, setmetatable({}, { __metatable = 1 }), {}) }, { "locked", false, "cannot change a protected metatable" })
is("__name", tostring(setmetatable({}, { __name = "Kind" })):match("^Kind"), "Kind")
is("__tostring must give text", { pcall(tostring, setmetatable({}, { __tostring = function() return {} end })) }, { false, "'__tostring' must return a string" })
is("__eq not for different types", setmetatable({}, { __eq = function() return true end }) == 1, false)
is("__call chain", (function()
  local inner = setmetatable({}, { __call = function(_, ...) return select("#", ...) end })
  return setmetatable({}, { __call = inner })(1, 2)
end)(), 3)
is("string methods", { ("x"):rep(2), ("%d"):format(3), #("abc"):upper() }, { "xx", "3", 3 })
is("own string method", (function() string.shout = function(s) return s:upper() .. "!" end local r = ("hi"):shout() string.shout = nil return r end)(), "HI!")
is("classes and inheritance", (function()
  local Animal = {} Animal.__index = Animal
  function Animal.new(class, name) return setmetatable({ name = name }, class) end
  function Animal:speak() return self.name .. " says " .. self:sound() end
  function Animal:sound() return "nothing" end
  local Dog = setmetatable({}, { __index = Animal }) Dog.__index = Dog
  function Dog:sound() return "woof" end
  local Puppy = setmetatable({}, { __index = Dog }) Puppy.__index = Puppy
  function Puppy:sound() return Dog.sound(self):upper() end
  return { Animal.new(Animal, "it"):speak(), Animal.new(Dog, "Rex"):speak(), Animal.new(Puppy, "Bit"):speak() }
end)(), { "it says nothing", "Rex says woof", "Bit says WOOF" })
is("multiple inheritance", (function()
  local A, B = { a = function() return "a" end }, { b = function() return "b" end }
  local C = setmetatable({}, { __index = function(_, k) return A[k] or B[k] end })
  return C.a() .. C.b()
end)(), "ab")
is("privacy by closures", (function()
  local function account(balance)
    return { deposit = function(v) balance = balance + v return balance end }
  end
  local x = account(10)
  x.deposit(5)
  return { x.balance == nil, x.deposit(1) }
end)(), { true, 16 })
is("sets", (function()
  local Set = {} Set.__index = Set
  local function set(t) local s = setmetatable({}, Set) for _, v in ipairs(t) do s[v] = true end return s end
  Set.__add = function(x, y) local s = set {} for k in pairs(x) do s[k] = true end for k in pairs(y) do s[k] = true end return s end
  Set.__mul = function(x, y) local s = set {} for k in pairs(x) do s[k] = y[k] end return s end
  Set.__le = function(x, y) for k in pairs(x) do if not y[k] then return false end end return true end
  local function list(s) local l = {} for k in pairs(s) do l[#l + 1] = k end table.sort(l) return l end
  local x, y = set { 1, 2, 3 }, set { 2, 3, 4 }
  return { list(x + y), list(x * y), x * y <= x, x <= y }
end)(), { { 1, 2, 3, 4 }, { 2, 3 }, true, false })
is("complex numbers", (function()
  local C = {} C.__index = C
  local function c(r, i) return setmetatable({ r = r, i = i }, C) end
  C.__mul = function(x, y) return c(x.r * y.r - x.i * y.i, x.r * y.i + x.i * y.r) end
  C.__add = function(x, y) return c(x.r + y.r, x.i + y.i) end
  local rows = {}
  for y = -1, 1, 0.5 do
    local row = {}
    for x = -2, 0.5, 0.25 do
      local z, n = c(0, 0), 0
      while n < 50 and z.r * z.r + z.i * z.i < 4 do z, n = z * z + c(x, y), n + 1 end
      row[#row + 1] = n == 50 and "*" or "."
    end
    rows[#rows + 1] = table.concat(row)
  end
  return rows
end)(), { "........*..", "......****.", ".*********.", "......****.", "........*.." })
is("getmetatable of a string", getmetatable("").__index == string, true)
is("proxy that counts", (function()
  local reads, writes, store = 0, 0, {}
  local p = setmetatable({}, { __index = function(_, k) reads = reads + 1 return store[k] end, __newindex = function(_, k, v) writes = writes + 1 store[k] = v end,
    __len = function() return #store end })
  for i = 1, 10 do p[i] = i end
  local sum = 0
  for i = 1, #p do sum = sum + p[i] end
  return { sum, reads, writes }
end)(), { 55, 10, 10 })
check.finish()
