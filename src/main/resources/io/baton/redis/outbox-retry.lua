-- A parked entry goes back to the front of its case's line: it is older than whatever waits there.
-- KEYS: entries of the case, queue, tries, parked. ARGV: id, case, entry.
redis.replicate_commands()
if redis.call('HDEL', KEYS[4], ARGV[1]) == 0 then return {'unknown'} end
redis.call('LPUSH', KEYS[1], ARGV[3])
redis.call('HDEL', KEYS[3], ARGV[2])
redis.call('ZADD', KEYS[2], 0, ARGV[2])
return {'done'}
