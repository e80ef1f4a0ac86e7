-- Tables, strings, closures, coroutines, floating point, pcall: `lua work.lua SIZE`; the last line is a checksum.
local size = tonumber(arg[1])
local sum = 0

local function note(value)
	sum = (sum * 31 + value) % 4294967291
end

local function sieve(n)
	local composite, count = {}, 0
	for i = 2, n do
		if not composite[i] then
			count = count + 1
			for j = i * i, n, i do
				composite[j] = true
			end
		end
	end
	return count
end

local function words(n)
	local seen, list = {}, {}
	local state = 1
	for _ = 1, n do
		state = (state * 1103515245 + 12345) % 2147483648
		local word = string.format("%x", state >> 12)
		seen[word] = (seen[word] or 0) + 1
	end
	for word, times in pairs(seen) do
		list[#list + 1] = word .. ":" .. times
	end
	table.sort(list)
	return #table.concat(list, ",")
end

local function generated(n)
	local total = 0
	local numbers = coroutine.wrap(function()
		for i = 1, n do
			coroutine.yield(i * i % 7)
		end
	end)
	for _ = 1, n do
		total = total + numbers()
	end
	return total
end

local function caught(n)
	local failures = 0
	for i = 1, n do
		if not pcall(function() return i % 3 == 0 and error("three") or i end) then
			failures = failures + 1
		end
	end
	return failures
end

local function orbit(n)
	local x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
	for _ = 1, n do
		local d = (x * x + y * y) ^ 1.5
		vx, vy = vx - x / d * 0.001, vy - y / d * 0.001
		x, y = x + vx * 0.001, y + vy * 0.001
	end
	return math.floor(x * 1e6) + math.floor(y * 1e6)
end

for _ = 1, size do
	note(sieve(20000))
	note(words(8000))
	note(generated(20000))
	note(caught(8000))
	note(orbit(20000))
end
print(size .. " rounds, " .. sum)
