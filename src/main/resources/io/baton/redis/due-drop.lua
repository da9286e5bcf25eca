-- Removes a timer, unless it was set anew meanwhile. KEYS: due. ARGV: member, score.
if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('ZREM', KEYS[1], ARGV[1]) end
return {}
