-- The newest members that stand in all indexes given, with their scores. Those with exactly the score ARGV[1] come in
-- any number: the caller cuts them, since a script must not compare texts (it would use the server's locale).
-- KEYS: indexes of one partition. ARGV: highest score, limit.
local lead, size
for _, key in ipairs(KEYS) do
  local count = redis.call('ZCARD', key)
  if count == 0 then return {} end
  if not size or count < size then lead, size = key, count end
end
local limit, found, counted, offset = tonumber(ARGV[2]), {}, 0, 0
while counted < limit do
  local page = redis.call('ZREVRANGEBYSCORE', lead, ARGV[1], '-inf', 'WITHSCORES', 'LIMIT', offset, 100)
  if #page == 0 then break end
  for i = 1, #page, 2 do
    local inAll = true
    for _, key in ipairs(KEYS) do
      inAll = inAll and (key == lead or redis.call('ZSCORE', key, page[i]))
    end
    if inAll and counted < limit then
      found[#found + 1] = page[i]
      found[#found + 1] = page[i + 1]
      if page[i + 1] ~= ARGV[1] then counted = counted + 1 end
    end
  end
  offset = offset + 100
end
return found
