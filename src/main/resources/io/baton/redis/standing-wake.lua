-- What waits at a spot is due now, also where somebody is at work there who decided to wait. KEYS: due, line, leases.
-- ARGV: spot, now.
redis.replicate_commands()
if redis.call('HEXISTS', KEYS[3], ARGV[1]) == 1 then redis.call('HSET', KEYS[3], 'woken ' .. ARGV[1], '1') end
if redis.call('LLEN', KEYS[2]) > 0 then redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1]) end
return {'done'}
