-- All users of one person become those of another. KEYS: person by user, users by person (a hash: "person platform").
-- ARGV: from, to.
redis.replicate_commands()
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  if redis.call('HGET', KEYS[1], field) == ARGV[1] then
    redis.call('HSET', KEYS[1], field, ARGV[2])
    local platform = string.match(field, '^(%S+) ')
    redis.call('HDEL', KEYS[2], platform .. ' ' .. ARGV[1])
    redis.call('HSET', KEYS[2], platform .. ' ' .. ARGV[2], string.sub(field, #platform + 2))
  end
end
return {'done'}
