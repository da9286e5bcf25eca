-- Stores a conversation with its timer, if nobody was faster; the same token again has been done already.
-- KEYS: talk, due. ARGV: token, expected revision, new revision, json, member, due ('' = none).
redis.replicate_commands()
local head = redis.call('HMGET', KEYS[1], 'rev', 'token')
if head[2] == ARGV[1] then return {'done'} end
if (head[1] or '0') ~= ARGV[2] then return {'stale'} end
redis.call('HSET', KEYS[1], 'rev', ARGV[3], 'token', ARGV[1], 'json', ARGV[4])
if ARGV[6] == '' then redis.call('ZREM', KEYS[2], ARGV[5]) else redis.call('ZADD', KEYS[2], ARGV[6], ARGV[5]) end
return {'done'}
