-- The message at the head of a line, with all that is known of it. KEYS: payloads, revisions, tries, stands, line.
redis.replicate_commands()
local key = redis.call('LINDEX', KEYS[5], 0)
if not key then return {} end
return {key, redis.call('HGET', KEYS[1], key) or '', redis.call('HGET', KEYS[2], key) or '0',
  redis.call('HGET', KEYS[3], key) or '', redis.call('HGET', KEYS[4], key) or ''}
