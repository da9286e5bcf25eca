-- Forgets a message that nobody will edit any more, unless it is in line again.
-- KEYS: payloads, revisions, tries, stands, line, spots of the key, at, fleeting. ARGV: key, spot, at, spot and key.
redis.replicate_commands()
if redis.call('LPOS', KEYS[5], ARGV[1]) then return {'in line'} end
for i = 1, 4 do redis.call('HDEL', KEYS[i], ARGV[1]) end
redis.call('SREM', KEYS[6], ARGV[2])
redis.call('HDEL', KEYS[7], ARGV[3])
redis.call('ZREM', KEYS[8], ARGV[4])
return {'forgotten'}
