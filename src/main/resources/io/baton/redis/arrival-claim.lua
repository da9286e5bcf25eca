-- Arrivals that nobody dealt with in time, oldest first; they keep their order. KEYS: arrivals, due. ARGV: now, until, limit.
redis.replicate_commands()
local found = {}
for i, delivery in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  redis.call('ZADD', KEYS[2], ARGV[2] + i / 1024, delivery)
  local arrival = redis.call('HGET', KEYS[1], delivery)
  if arrival then found[#found + 1] = arrival else redis.call('ZREM', KEYS[2], delivery) end
end
return found
