-- Gives a spot back; it is due again where something is in line, at once if it was woken meanwhile.
-- KEYS: due, leases, line. ARGV: spot, due.
redis.replicate_commands()
redis.call('HDEL', KEYS[2], ARGV[1])
local woken = redis.call('HDEL', KEYS[2], 'woken ' .. ARGV[1]) == 1
if redis.call('LLEN', KEYS[3]) == 0 then
  redis.call('ZREM', KEYS[1], ARGV[1])
else
  redis.call('ZADD', KEYS[1], woken and 0 or ARGV[2], ARGV[1])
end
return {'done'}
