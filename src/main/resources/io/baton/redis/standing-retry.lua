-- A parked message goes back in line. KEYS: line, due, parked. ARGV: key, spot, spot and key, now.
redis.replicate_commands()
if redis.call('HDEL', KEYS[3], ARGV[3]) == 0 then return {'unknown'} end
if not redis.call('LPOS', KEYS[1], ARGV[1]) then redis.call('RPUSH', KEYS[1], ARGV[1]) end
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[2])
return {'done'}
