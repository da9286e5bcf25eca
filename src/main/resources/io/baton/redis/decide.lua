-- Stores a decision: all of it or nothing. The first write is one that a full or read-only server refuses.
-- KEYS: case, audit, command, outbox of the case, outbox queue, due, live, mailbox of the case, mailbox queue, then index
-- keys to leave and to enter.
-- ARGV: see Decide.java, which is the only caller.
redis.replicate_commands()
local seen = redis.call('GET', KEYS[3])
if seen then return {'seen', seen} end
local head = redis.call('HMGET', KEYS[1], 'rev', 'hash', 'seq')
if (head[1] or '0') ~= ARGV[4] then return {'stale'} end
if head[2] and head[2] ~= ARGV[5] then return {'chain', head[3], head[2]} end

local id, created, live = ARGV[12], ARGV[13], ARGV[14]
redis.call('HSET', KEYS[1], 'rev', ARGV[6], 'hash', ARGV[7], 'seq', ARGV[8],
  'json', ARGV[9], 'ix', ARGV[10], 'timers', ARGV[11])
redis.call('SET', KEYS[3], ARGV[1] .. ' ' .. ARGV[2], 'EX', ARGV[3])
if live == '' then redis.call('HDEL', KEYS[7], id) else redis.call('HSET', KEYS[7], id, live) end

local at = 15
local function each(work)
  local count = tonumber(ARGV[at])
  at = at + 1
  for _ = 1, count do work() end
end
local function take()
  at = at + 1
  return ARGV[at - 1]
end
each(function() redis.call('RPUSH', KEYS[2], take()) end)
local told = ARGV[at] ~= '0'
each(function() redis.call('RPUSH', KEYS[4], take()) end)
if told then redis.call('ZADD', KEYS[5], 'NX', 0, id) end
local mailed = ARGV[at] ~= '0'
each(function() redis.call('RPUSH', KEYS[8], take()) end)
if mailed then redis.call('ZADD', KEYS[9], 'NX', 0, id) end
each(function() redis.call('ZREM', KEYS[6], take()) end)
each(function() local score = take(); redis.call('ZADD', KEYS[6], score, take()) end)
local leave = tonumber(ARGV[at])
for i = 10, 9 + leave do redis.call('ZREM', KEYS[i], id) end
for i = 10 + leave, #KEYS do redis.call('ZADD', KEYS[i], created, id) end
return {'done'}
