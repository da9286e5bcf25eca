-- A message is refused for good, unless it is wanted otherwise by now.
-- KEYS: revisions, tries, line, parked, order of parking. ARGV: key, revision, spot and key, failure.
redis.replicate_commands()
redis.call('HDEL', KEYS[2], ARGV[1])
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return {'newer'} end
redis.call('LREM', KEYS[3], 0, ARGV[1])
redis.call('HSET', KEYS[4], ARGV[3], redis.call('INCR', KEYS[5]) .. '\n' .. ARGV[4])
return {'parked'}
