-- Goes on holding spots that are held. KEYS: leases. ARGV: until, spots.
redis.replicate_commands()
for i = 2, #ARGV do
  if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 then redis.call('HSET', KEYS[1], ARGV[i], ARGV[1]) end
end
return {'done'}
