-- Keeps what came in, once. KEYS: seen, arrivals, due. ARGV: delivery, arrival, until, seconds the delivery is known.
redis.replicate_commands()
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[4]) then
  if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return {'kept'} end
  return {'seen'}
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
return {'new'}
