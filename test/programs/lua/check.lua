-- What the files of checks share: each check prints a line, and the file ends with their number or, if one does not hold, with status 1.
local check = { made = 0, failed = 0 }

-- A value as text, the same at each run: no addresses, keys in order.
local function text(value)
  if type(value) == "string" then
    return string.format("%q", value):gsub("\n", "n")
  elseif math.type(value) == "float" then
    return string.format("%.17g", value) .. (value == math.floor(value) and "f" or "")
  elseif type(value) ~= "table" then
    return (tostring(value):gsub(": .*", ""))
  end
  local parts, seen = {}, {}
  for i, item in ipairs(value) do
    parts[i], seen[i] = text(item), true
  end
  local named = {}
  for key, item in pairs(value) do
    if not seen[key] then
      named[#named + 1] = "[" .. text(key) .. "]=" .. text(item)
    end
  end
  table.sort(named)
  table.move(named, 1, #named, #parts + 1, parts)
  return "{" .. table.concat(parts, ",") .. "}"
end
check.text = text

-- is(name, got, wanted): floats differ from integers, tables are compared by what they hold.
function check.is(name, got, wanted)
  check.made = check.made + 1
  local shown, expected = text(got), text(wanted)
  if shown == expected then
    print(string.format("%d %s: %s", check.made, name, shown))
  else
    check.failed = check.failed + 1
    print(string.format("%d %s: WRONG %s, wanted %s", check.made, name, shown, expected))
  end
end

-- fails(name, pattern, function, ...): an error whose message matches.
function check.fails(name, pattern, called, ...)
  local ok, message = pcall(called, ...)
  if ok or not tostring(message):find(pattern) then
    check.is(name, ok and "no error" or tostring(message), pattern)
  else
    check.is(name, tostring(message), tostring(message))
  end
end

function check.finish()
  print(check.made .. " checks")
  os.exit(check.failed == 0, true)
end

return check
