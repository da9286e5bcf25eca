-- Wants a message at a spot. The same payload again is no work; another one makes a new revision and goes in line.
-- KEYS: payloads, revisions, line, due, spots of the key, parked. ARGV: key, payload, first (1/0), now, spot,
-- spot and key.
redis.replicate_commands()
redis.call('SADD', KEYS[5], ARGV[5])
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then return {'same'} end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HINCRBY', KEYS[2], ARGV[1], 1)
redis.call('HDEL', KEYS[6], ARGV[6])
if not redis.call('LPOS', KEYS[3], ARGV[1]) then
  redis.call(ARGV[3] == '1' and 'LPUSH' or 'RPUSH', KEYS[3], ARGV[1])
end
redis.call('ZADD', KEYS[4], 'NX', ARGV[4], ARGV[5])
return {'wanted'}
