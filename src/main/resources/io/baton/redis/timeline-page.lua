-- Entries whose number in an order is above another, lowest first. KEYS: order, entries. ARGV: above, limit.
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf', 'LIMIT', 0, ARGV[2])
local found = {}
for i, id in ipairs(ids) do
  found[2 * i - 1] = id
  found[2 * i] = redis.call('HGET', KEYS[2], id)
end
return found
