-- Keeps what came in, once. KEYS: seen, arrivals, due. ARGV: delivery, arrival, until, seconds the delivery is known.
redis.replicate_commands()
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[4]) then
  if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return {'kept'} end
  return {'seen'}
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
-- Fractions of a millisecond keep the order of those that come in one.
redis.call('ZADD', KEYS[3], ARGV[3] + redis.call('ZCARD', KEYS[3]) % 1024 / 1024, ARGV[1])
return {'new'}
