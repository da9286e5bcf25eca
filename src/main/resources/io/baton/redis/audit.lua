-- The head of the audit chain and all entries, as they are at one moment. KEYS: case, audit.
local head = redis.call('HMGET', KEYS[1], 'seq', 'hash')
local found = redis.call('LRANGE', KEYS[2], 0, -1)
table.insert(found, 1, head[2] or '')
table.insert(found, 1, head[1] or '')
return found
