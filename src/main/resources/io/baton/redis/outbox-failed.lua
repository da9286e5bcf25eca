-- An entry was not delivered: the case waits, or after the last try the entry is parked. The lease is given back.
-- KEYS: lease, entries of the case, queue, tries, parked. ARGV: token, entry, case, retry at ('' = park), id, parked.
redis.replicate_commands()
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
if ARGV[4] ~= '' then
  redis.call('ZADD', KEYS[3], ARGV[4], ARGV[3])
  return {'later'}
end
if redis.call('LREM', KEYS[2], 1, ARGV[2]) == 1 then redis.call('HSET', KEYS[5], ARGV[5], ARGV[6]) end
redis.call('HDEL', KEYS[4], ARGV[3])
redis.call('ZADD', KEYS[3], 0, ARGV[3])
return {'parked'}
