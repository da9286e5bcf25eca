-- Goes on dealing with arrivals that are not dealt with yet, in their order. KEYS: due. ARGV: until, deliveries.
redis.replicate_commands()
for i = 2, #ARGV do redis.call('ZADD', KEYS[1], 'XX', ARGV[1] + i / 1024, ARGV[i]) end
return {'done'}
