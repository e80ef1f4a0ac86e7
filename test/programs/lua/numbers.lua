local check = require "check"
local is, fails = check.is, check.fails

is("integer division", { 7 // 2, -7 // 2, 7 // -2, -7 // -2 }, { 3, -4, -4, 3 })
is("float division", { 7 / 2, 8 / 2, 1 / 0, -1 / 0 }, { 3.5, 4.0, math.huge, -math.huge })
is("modulo", { 7 % 3, -7 % 3, 7 % -3, -7 % -3 }, { 1, 2, -2, -1 })
is("float modulo", { 5.5 % 2, -5.5 % 2, 5.5 % -2, 5.3 % math.huge, -5.3 % math.huge }, { 1.5, 0.5, -0.5, 5.3, math.huge })
is("float floor division", { 7.5 // 2, -7.5 // 2, 1.0 // 0, -1 // 0.0 }, { 3.0, -4.0, math.huge, -math.huge })
is("power", { 2 ^ 10, 2 ^ 0.5, 2 ^ -1, (-2) ^ 3 }, { 1024.0, 1.4142135623730951, 0.5, -8.0 })
is("power is right associative", 2 ^ 3 ^ 2, 512.0)
is("unary minus and power", -2 ^ 2, -4.0)
is("integer and float", { 1 + 1, 1 + 1.0, 10 // 1, 10 // 1.0 }, { 2, 2.0, 10, 10.0 })
is("equality over kinds", 1 == 1.0 and math.type(1) ~= math.type(1.0), true)
is("wrap around", { math.maxinteger + 1 == math.mininteger, math.mininteger - 1 == math.maxinteger }, { true, true })
is("wrapping product", math.maxinteger * 2, -2)
is("minimum divided by -1", { math.mininteger // -1, math.mininteger % -1 }, { math.mininteger, 0 })
fails("integer division by zero", "attempt to divide by zero", function() return 1 // 0 end)
fails("integer modulo zero", "attempt to perform 'n%%0'", function() return 1 % 0 end)
is("nan", { 0 / 0 ~= 0 / 0, 0 / 0 == 0 / 0, 0 / 0 < 1 }, { true, false, false })
is("negative zero", { 1 / -0.0, 0.0 == -0.0 }, { -math.huge, true })
is("bitwise", { 0xF0 & 0x3C, 0xF0 | 0x0F, 0xF0 ~ 0xFF, ~0 }, { 0x30, 0xFF, 0x0F, -1 })
is("shifts", { 1 << 4, 256 >> 4, -1 >> 60, 1 << 63, 1 << 64, 1 >> -3 }, { 16, 16, 15, math.mininteger, 0, 8 })
is("bitwise of floats", 3.0 & 2, 2)
fails("bitwise of strings", "attempt to perform bitwise operation on a string value", function() return "7" & 3 end)
fails("bitwise of fractions", "number has no integer representation", function() return 1.5 & 1 end)
fails("bitwise of tables", "attempt to perform bitwise operation on a table value", function() return {} & 1 end)
is("comparison of kinds", { 1 < 1.5, 2 ^ 53 == 2 ^ 53 + 1, math.maxinteger < math.huge, math.maxinteger + 0.0 == math.maxinteger }, { true, true, true, false })
is("large comparison", math.maxinteger + 0.0 > math.maxinteger, true)
is("hexadecimal", { 0xff, 0x7fffffffffffffff, 0xffffffffffffffff }, { 255, math.maxinteger, -1 })
is("hexadecimal floats", { 0x1p4, 0x.8, 0xA.8p1 }, { 16.0, 0.5, 21.0 })
is("decimal literals", { 1e2, .5, 3., 5E-1, 9223372036854775807, 9223372036854775808 }, { 100.0, 0.5, 3.0, 0.5, math.maxinteger, 2 ^ 63 })
is("tonumber", { tonumber("10"), tonumber("0x10"), tonumber("  5  "), tonumber("1e1"), tonumber("5."), tonumber(".5") }, { 10, 16, 5, 10.0, 5.0, 0.5 })
is("tonumber of bad text", { tonumber("") == nil, tonumber("1x") == nil, tonumber("0x") == nil, tonumber("1 2") == nil }, { true, true, true, true })
is("tonumber with base", { tonumber("ff", 16), tonumber("zz", 36), tonumber("-101", 2), tonumber("8", 8) == nil }, { 255, 1295, -5, true })
is("arithmetic on strings", { "10" + 1, "3" * "4", "0x10" + 0, "1.5" + 1, 10 .. "" }, { 11, 12, 16, 2.5, "10" })
fails("arithmetic on text", "attempt to add a 'string' with a 'number'", function() return "a" + 1 end)
fails("arithmetic on nil", "attempt to perform arithmetic on a nil value %(global 'nothing'%)", function() return nothing + 1 end)
fails("arithmetic on a field", "field 'x'", function() local t = {} return t.x * 2 end)
is("floor and ceil", { math.floor(3.7), math.floor(-3.7), math.ceil(3.2), math.ceil(-3.2), math.floor(1e100) }, { 3, -4, 4, -3, 1e100 })
is("tointeger", { math.tointeger(3.0), math.tointeger(3.5) == nil, math.tointeger("8"), math.tointeger("x") == nil }, { 3, true, 8, true })
is("fmod", { math.fmod(7, 3), math.fmod(-7, 3), math.fmod(5.5, 2), math.fmod(-6, 2) }, { 1, -1, 1.5, 0 })
fails("fmod zero", "zero", math.fmod, 1, 0)
is("modf", { math.modf(3.7) }, { 3, 3.7 - 3 })
is("modf of infinity", { math.modf(-math.huge) }, { -math.huge, 0.0 })
is("abs max min", { math.abs(-5), math.abs(-5.5), math.max(1, 3.5, 2), math.min(4, 2, 3) }, { 5, 5.5, 3.5, 2 })
is("ult", { math.ult(1, -1), math.ult(-1, 1) }, { true, false })
is("sqrt", math.sqrt(2), 1.4142135623730951)
is("exp and log", { math.exp(0), math.log(1), math.log(8, 2), math.log(1000, 10), math.log(27, 3) }, { 1.0, 0.0, 3.0, 3.0, 3.0 })
is("sine and cosine", { ("%.12f"):format(math.sin(1)), ("%.12f"):format(math.cos(1)), ("%.12f"):format(math.tan(1)) }, { "0.841470984808", "0.540302305868", "1.557407724655" })
is("inverse functions", { ("%.12f"):format(math.asin(0.5)), ("%.12f"):format(math.acos(0.5)), ("%.12f"):format(math.atan(1, -1)) }, { "0.523598775598", "1.047197551197", "2.356194490192" })
is("pi", math.pi, 3.141592653589793)
is("huge integer for loop", (function()
  local count = 0
  for i = math.maxinteger - 2, math.maxinteger do
    count = count + 1
  end
  return count
end)(), 3)
is("float loop", (function()
  local values = {}
  for x = 0, 1, 0.25 do
    values[#values + 1] = x
  end
  return values
end)(), { 0.0, 0.25, 0.5, 0.75, 1.0 })
is("downward loop", (function()
  local sum = 0
  for i = 10, 1, -3 do
    sum = sum * 100 + i
  end
  return sum
end)(), 10070401)
fails("loop without step", "'for' step is zero", function() for i = 1, 2, 0 do end end)
fails("loop over text", "bad 'for' initial value %(number expected, got string%)", function() for i = "x", 2 do end end)
math.randomseed(42, 7)
is("random is the same everywhere", { math.random(1, 1000000), math.random(1, 1000000), math.random(0) }, (function()
  math.randomseed(42, 7)
  return { math.random(1, 1000000), math.random(1, 1000000), math.random(0) }
end)())
is("random float is below 1", (function()
  for i = 1, 1000 do
    local x = math.random()
    if x < 0 or x >= 1 then
      return x
    end
  end
  return "all"
end)(), "all")
fails("random of an empty interval", "interval is empty", math.random, 2, 1)
is("sum of many floats", (function()
  local sum = 0.0
  for i = 1, 10000 do
    sum = sum + 1 / i
  end
  return ("%.10f"):format(sum)
end)(), "9.7876060360")
is("series for pi", (function()
  local sum, sign = 0.0, 1
  for i = 0, 20000 do
    sum = sum + sign / (2 * i + 1)
    sign = -sign
  end
  return ("%.6f"):format(4 * sum)
end)(), "3.141643")
is("fibonacci", (function()
  local function fib(n)
    return n < 2 and n or fib(n - 1) + fib(n - 2)
  end
  return fib(20)
end)(), 6765)
is("primes below 1000", (function()
  local composite, count = {}, 0
  for i = 2, 1000 do
    if not composite[i] then
      count = count + 1
      for j = i * i, 1000, i do
        composite[j] = true
      end
    end
  end
  return count
end)(), 168)
is("greatest common divisor", (function()
  local a, b = 1071, 462
  while b ~= 0 do
    a, b = b, a % b
  end
  return a
end)(), 21)
is("integer square root", (function()
  local n, x = 1234567890123456789, 1 << 31
  repeat
    local y = (x + n // x) // 2
    local done = math.abs(y - x) <= 1
    x = y
  until done
  return x
end)(), 1111111106)
is("float to text and back", (function()
  for _, x in ipairs { 0.1, 1 / 3, 1e-300, 123456789.123, 2 ^ 53 + 1 } do
    if tonumber(("%.17g"):format(x)) ~= x then
      return x
    end
  end
  return true
end)(), true)
check.finish()
