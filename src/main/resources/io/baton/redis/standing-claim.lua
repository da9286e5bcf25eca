-- Spots whose work is due and that nobody works at. KEYS: due, leases. ARGV: now, until, limit.
redis.replicate_commands()
local found = {}
for _, spot in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 500)) do
  local lease = redis.call('HGET', KEYS[2], spot)
  if #found < tonumber(ARGV[3]) and (not lease or tonumber(lease) <= tonumber(ARGV[1])) then
    redis.call('HSET', KEYS[2], spot, ARGV[2])
    redis.call('HDEL', KEYS[2], 'woken ' .. spot)
    found[#found + 1] = spot
  end
end
return found
