local check = require "check"
local is = check.is

is("count is a number of kilobytes", math.type(collectgarbage("count")), "float")
is("a collection frees", (function()
  collectgarbage()
  local before = collectgarbage("count")
  local kept = {}
  for i = 1, 1000 do kept[i] = { ("x"):rep(100) .. i } end
  local full = collectgarbage("count")
  kept = nil
  collectgarbage()
  return { full > before + 100, collectgarbage("count") < before + 50 }
end)(), { true, true })
is("weak values", (function()
  local weak = setmetatable({}, { __mode = "v" })
  local kept = {}
  weak[1], weak[2], weak.text, weak.number = kept, {}, "text", 5
  collectgarbage()
  return { weak[1] == kept, weak[2] == nil, weak.text, weak.number }
end)(), { true, true, "text", 5 })
is("weak keys", (function()
  local weak, key = setmetatable({}, { __mode = "k" }), {}
  weak[key], weak[{}], weak.s = 1, 2, 3
  collectgarbage()
  local count = 0
  for _ in pairs(weak) do count = count + 1 end
  return count
end)(), 2)
is("ephemerons", (function()
  local weak = setmetatable({}, { __mode = "k" })
  for _ = 1, 10 do local k = {} weak[k] = { k } end
  collectgarbage()
  return next(weak)
end)(), nil)
is("finalizer", (function()
  local log = {}
  do local _ = setmetatable({ name = "gone" }, { __gc = function(o) log[#log + 1] = o.name end }) end
  collectgarbage()
  collectgarbage()
  return log
end)(), { "gone" })
is("finalizers in reverse order", (function()
  local log = {}
  local function make(name) return setmetatable({}, { __gc = function() log[#log + 1] = name end }) end
  (function() local a, b, c = make "a", make "b", make "c" return a, b, c end)()
  collectgarbage()
  collectgarbage()
  return log
end)(), { "c", "b", "a" })
is("resurrection", (function()
  local saved
  (function() setmetatable({ v = 5 }, { __gc = function(o) saved = o end }) end)()
  collectgarbage()
  collectgarbage()
  return saved and saved.v
end)(), 5)
is("error in a finalizer is only a warning", (function()
  warn("@off");
  (function() setmetatable({}, { __gc = function() error "in gc" end }) end)()
  collectgarbage()
  return "alive"
end)(), "alive")
is("stop and restart", (function()
  collectgarbage("stop")
  local stopped = collectgarbage("isrunning")
  collectgarbage("restart")
  return { stopped, collectgarbage("isrunning") }
end)(), { false, true })
is("steps", (function()
  collectgarbage("incremental")
  local done, steps = false, 0
  for _ = 1, 1000 do
    local _ = {}
  end
  while not done and steps < 100000 do
    done, steps = collectgarbage("step", 10), steps + 1
  end
  return done
end)(), true)
is("generational and incremental", (function()
  local first = collectgarbage("generational")
  local kept = {}
  for i = 1, 5000 do kept[i % 100 + 1] = { i, tostring(i) } end
  local second = collectgarbage("incremental")
  return { first, second, kept[1][2] }
end)(), { "incremental", "generational", "5000" })
is("pause", (function() local old = collectgarbage("setpause", 100) collectgarbage("setpause", old) return old end)(), 200)
is("much garbage", (function()
  local x = {}
  for i = 1, 20000 do x = { x = i, s = "n" .. i } end
  return x.s
end)(), "n20000")
is("cycles are freed", (function()
  local weak = setmetatable({}, { __mode = "v" })
  do
    local a, b = {}, {}
    a.b, b.a = b, a
    weak[1] = a
  end
  collectgarbage()
  return weak[1] == nil
end)(), true)
is("a trie", (function()
  local root, words = {}, 0
  local x = 7
  for _ = 1, 500 do
    local node = root
    for _ = 1, 5 do
      x = (x * 1103515245 + 12345) % 2147483648
      local c = x // 65536 % 4
      node[c] = node[c] or {}
      node = node[c]
    end
    if not node.word then words, node.word = words + 1, true end
  end
  local function count(node)
    local n = node.word and 1 or 0
    for k, child in pairs(node) do if k ~= "word" then n = n + count(child) end end
    return n
  end
  return count(root) == words
end)(), true)
is("interned strings", (function()
  local t = {}
  for i = 1, 300 do t["key" .. i % 50] = (t["key" .. i % 50] or 0) + 1 end
  collectgarbage()
  return { t.key0, t.key49 }
end)(), { 6, 6 })
is("a coroutine that nobody resumes is freed", (function()
  local weak = setmetatable({}, { __mode = "v" })
  do
    weak[1] = coroutine.create(function() coroutine.yield() end)
    coroutine.resume(weak[1])
  end
  collectgarbage()
  return weak[1] == nil
end)(), true)
check.finish()
