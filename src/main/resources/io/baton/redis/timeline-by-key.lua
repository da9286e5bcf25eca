-- The entries that stand under a key. KEYS: key, entries.
local found = {}
for _, id in ipairs(redis.call('HVALS', KEYS[1])) do
  found[#found + 1] = id
  found[#found + 1] = redis.call('HGET', KEYS[2], id)
end
return found
