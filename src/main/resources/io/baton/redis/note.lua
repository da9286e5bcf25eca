-- Adds an audit entry that changes nothing else.
-- KEYS: case, audit, command. ARGV: token, answer, seconds, expected hash, new hash, new seq, entry.
redis.replicate_commands()
local seen = redis.call('GET', KEYS[3])
if seen then return {'seen', seen} end
local head = redis.call('HMGET', KEYS[1], 'hash', 'seq')
if not head[1] then return {'stale'} end
if head[1] ~= ARGV[4] then return {'chain', head[2], head[1]} end
redis.call('HSET', KEYS[1], 'hash', ARGV[5], 'seq', ARGV[6])
redis.call('SET', KEYS[3], ARGV[1] .. ' ' .. ARGV[2], 'EX', ARGV[3])
redis.call('RPUSH', KEYS[2], ARGV[7])
return {'done'}
