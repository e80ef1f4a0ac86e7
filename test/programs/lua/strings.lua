local check = require "check"
local is, fails = check.is, check.fails

is("length", #"hello", 5)
is("length with zeros", #"a\0b\0", 4)
is("concatenation", "a" .. "b" .. 1 .. 2.5, "ab12.5")
is("long brackets", [[
line one
line two]], "line one\nline two")
is("long brackets, level 2", [==[a]]b]=]c]==], "a]]b]=]c")
is("escapes", "\65\x42\u{43}\z
   D", "ABCD")
is("utf-8 escape", "\u{20AC}", "\xE2\x82\xAC")
is("comparison", "a" < "b" and "Z" < "a" and "" < "a", true)
is("comparison with zeros", "a\0a" < "a\0b", true)
is("byte", { ("ABC"):byte(1, -1) }, { 65, 66, 67 })
is("byte beyond", select("#", ("a"):byte(5)), 0)
is("char", string.char(72, 105), "Hi")
is("sub", ("hello"):sub(2, 4), "ell")
is("sub, negative", ("hello"):sub(-3), "llo")
is("sub, out of range", ("hello"):sub(10), "")
is("sub, huge", ("hello"):sub(math.mininteger, math.maxinteger), "hello")
is("rep", ("ab"):rep(3), "ababab")
is("rep with separator", ("ab"):rep(3, ", "), "ab, ab, ab")
is("rep zero", ("ab"):rep(0), "")
is("rep large", #("x"):rep(100000), 100000)
is("reverse", ("abc"):reverse(), "cba")
is("upper and lower", ("MiXed"):upper() .. ("MiXed"):lower(), "MIXEDmixed")
is("len", ("four"):len(), 4)
is("find", { ("hello world"):find("o w") }, { 5, 7 })
is("find plain", { ("a.b"):find(".", 1, true) }, { 2, 2 })
is("find from", { ("abcabc"):find("b", 3) }, { 5, 5 })
is("find none", ("abc"):find("x"), nil)
is("find with captures", { ("key = value"):find("(%w+)%s*=%s*(%w+)") }, { 1, 11, "key", "value" })
is("find empty", { (""):find("") }, { 1, 0 })
is("match", ("2026-11-23"):match("(%d+)-(%d+)-(%d+)"), "2026")
is("match position", ("hello"):match("()ll()"), 3)
is("match anchored", ("hello"):match("^h(.-)o$"), "ell")
is("match back reference", ([[say "it's"]]):match("([\"'])(.-)%1"), '"')
is("match balanced", ("f(a(b)c)d"):match("%b()"), "(a(b)c)")
is("match frontier", ("THE (quick) fox"):find("%f[%a]%a+%f[%A]"), 1)
is("match classes", ("x1_ Z"):match("[%w_]+"), "x1_")
is("match complement", ("abc123"):match("[^%d]+"), "abc")
is("match optional", { ("color"):match("colou?r"), ("colour"):match("colou?r") }, { "color", "colour" })
is("match lazy", ("<<a>>"):match("<(.-)>"), "<a")
is("gmatch words", (function()
  local words = {}
  for word in ("one two  three"):gmatch("%a+") do
    words[#words + 1] = word
  end
  return words
end)(), { "one", "two", "three" })
is("gmatch pairs", (function()
  local found = {}
  for key, value in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do
    found[key] = value
  end
  return found
end)(), { a = "1", b = "2" })
is("gsub string", { ("hello"):gsub("l", "L") }, { "heLLo", 2 })
is("gsub limited", { ("hello"):gsub("l", "L", 1) }, { "heLlo", 1 })
is("gsub captures", (("hello world"):gsub("(%w+) (%w+)", "%2 %1")), "world hello")
is("gsub whole match", (("abc"):gsub("%w", "%0%0")), "aabbcc")
is("gsub function", (("1 2 3"):gsub("%d", function(d) return d * 2 end)), "2 4 6")
is("gsub table", (("$x $y"):gsub("%$(%w+)", { x = "ten" })), "ten $y")
is("gsub false keeps", (("abc"):gsub("b", function() return false end)), "abc")
is("gsub empty matches", (("abc"):gsub("", "-")), "-a-b-c-")
is("gsub anchored", { ("aaa"):gsub("^a", "b") }, { "baa", 1 })
fails("gsub bad replacement", "invalid capture index %%2$", string.gsub, "a", "a", "%2x")
fails("malformed pattern", "malformed pattern", string.find, "a", "[a")
fails("pattern too complex", "pattern too complex", string.match, ("a"):rep(300000), ("a?"):rep(300000))
fails("missing capture", "unfinished capture", string.find, "a", "(a")
fails("rep too large", "resulting string too large", string.rep, "x", math.maxinteger)

is("format d", ("%d %5d %-5d| %05d %+d"):format(42, 42, 42, 42, 42), "42    42 42   | 00042 +42")
is("format x o", ("%x %X %#x %o"):format(255, 255, 255, 8), "ff FF 0xff 10")
is("format negative x", ("%x"):format(-1), "ffffffffffffffff")
is("format e f g", ("%e %f %g %g"):format(12345.678, 12345.678, 12345.678, 1e20), "1.234568e+04 12345.678000 12345.7 1e+20")
is("format precision", ("%.3f|%10.2f|%-10.1f|"):format(math.pi, math.pi, math.pi), "3.142|      3.14|3.1       |")
is("format a", ("%a"):format(1), "0x1p+0")
is("format s", ("%s %10s %-10s| %.2s"):format("abc", "abc", "abc", "abc"), "abc        abc abc       | ab")
is("format q", ("%q"):format('a "quoted"\n\\line\0'), '"a \\"quoted\\"\\\n\\\\line\\0"')
is("format q numbers", ("%q %q %q"):format(1, 0.1, math.mininteger), "1 0x1.999999999999ap-4 0x8000000000000000")
is("format i c", ("%i%c%c"):format(3, 65, 0), "3A\0")
is("format percent", ("100%%"):format(), "100%")
is("format of any value", ("%s %s %s"):format(nil, true, 1.5), "nil true 1.5")
is("format __tostring", ("%s"):format(setmetatable({}, { __tostring = function() return "me" end })), "me")
is("format inf nan", ("%f %.1f"):format(math.huge, -math.huge), "inf -inf")
fails("format needs number", "number expected, got string", string.format, "%d", "x")
fails("format no integer", "number has no integer representation", string.format, "%d", 1.5)
fails("format bad option", "invalid conversion", string.format, "%y", 1)

is("pack integers", string.pack("<i1i2i4i8", 1, 2, 3, 4), "\1\2\0\3\0\0\0\4\0\0\0\0\0\0\0")
is("pack big endian", string.pack(">I4", 0x01020304), "\1\2\3\4")
is("pack native", string.pack("=I2", 1), "\1\0")
is("unpack integers", { string.unpack("<i2i2", "\255\255\1\0") }, { -1, 1, 5 })
is("unpack unsigned", { string.unpack("<I2", "\255\255") }, { 65535, 3 })
is("pack strings", string.pack("s1z", "abc", "de"), "\3abcde\0")
is("unpack strings", { string.unpack("s1z", "\3abcde\0") }, { "abc", "de", 8 })
is("pack doubles", { string.unpack("<d", string.pack("<d", 1.5)) }, { 1.5, 9 })
is("pack floats", { string.unpack("<f", string.pack("<f", 0.1)) }, { 0.10000000149011612, 5 })
is("pack wide integer", string.pack("<i16", -2), "\254" .. ("\255"):rep(15))
is("unpack wide integer", { string.unpack("<i16", "\254" .. ("\255"):rep(15)) }, { -2, 17 })
is("pack alignment", string.pack("<!4 i1 i4", 1, 2), "\1\0\0\0\2\0\0\0")
is("packsize", string.packsize("<!8 i1 i8 i4"), 20)
is("pack lua types", { string.unpack("jnT", string.pack("jnT", -5, 2.5, 7)) }, { -5, 2.5, 7, 25 })
fails("pack overflow", "integer overflow", string.pack, "i1", 200)
fails("unpack too short", "data string too short", string.unpack, "i4", "ab")
fails("pack bad option", "invalid format option", string.pack, "y", 1)

is("utf8 char", utf8.char(72, 228, 8364, 128512), "Hä€😀")
is("utf8 len", utf8.len("Hä€😀"), 4)
is("utf8 len of invalid", { utf8.len("ab\xFFc") }, { nil, 3 })
is("utf8 codepoint", { utf8.codepoint("ä€", 1, -1) }, { 228, 8364 })
is("utf8 offset", utf8.offset("aä€b", 4), 7)
is("utf8 codes", (function()
  local found = {}
  for position, code in utf8.codes("aä€") do
    found[#found + 1] = position .. ":" .. code
  end
  return found
end)(), { "1:97", "2:228", "4:8364" })
is("utf8 pattern", (function()
  local count = 0
  for _ in ("Hä€"):gmatch(utf8.charpattern) do
    count = count + 1
  end
  return count
end)(), 3)
fails("utf8 invalid", "invalid UTF%-8 code", utf8.codepoint, "\xFF")

is("tostring", { tostring(1), tostring(1.0), tostring(-0.0), tostring(1e100), tostring(nil) }, { "1", "1.0", "-0.0", "1e+100", "nil" })
is("many concatenations", (function()
  local parts = {}
  for i = 1, 2000 do
    parts[#parts + 1] = i % 7 .. ""
  end
  local joined = table.concat(parts)
  local sum = 0
  for i = 1, #joined do
    sum = (sum * 31 + joined:byte(i)) % 1000000007
  end
  return sum
end)(), (function()
  local sum = 0
  for i = 1, 2000 do
    sum = (sum * 31 + 48 + i % 7) % 1000000007
  end
  return sum
end)())
is("short and long strings are equal", ("x"):rep(30) .. ("x"):rep(30) == ("x"):rep(60), true)
check.finish()
