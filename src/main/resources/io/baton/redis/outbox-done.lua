-- An entry was delivered: it goes, and the next one comes. Without a next one the lease is given back.
-- KEYS: lease, entries of the case, queue, tries. ARGV: token, lease ms, entry, case.
redis.replicate_commands()
redis.call('HDEL', KEYS[4], ARGV[4])
redis.call('LREM', KEYS[2], 1, ARGV[3])
local mine = redis.call('GET', KEYS[1]) == ARGV[1]
local entry = redis.call('LINDEX', KEYS[2], 0)
if not entry then
  redis.call('ZREM', KEYS[3], ARGV[4])
  if mine then redis.call('DEL', KEYS[1]) end
  return {'empty'}
end
if not mine then return {'busy'} end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('ZADD', KEYS[3], 0, ARGV[4])
return {'entry', entry, tostring(redis.call('HINCRBY', KEYS[4], ARGV[4], 1))}
