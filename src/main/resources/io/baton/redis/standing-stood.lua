-- A message stands. It leaves the line unless it has a newer revision.
-- KEYS: revisions, tries, stands, line, at. ARGV: key, revision, stands, at, spot and key.
redis.replicate_commands()
redis.call('HSET', KEYS[3], ARGV[1], ARGV[3])
redis.call('HSET', KEYS[5], ARGV[4], ARGV[5])
redis.call('HDEL', KEYS[2], ARGV[1])
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('LREM', KEYS[4], 0, ARGV[1]) end
return {'done'}
