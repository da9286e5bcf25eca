-- Stores a message, or the new words of the one that stands in the room under this key; the same words change nothing.
-- An entry is kept as "<seq> <event> <edited> <body>". KEYS: numbers, entries, events, room, key. ARGV: room, body.
redis.replicate_commands()
local id = redis.call('HGET', KEYS[5], ARGV[1])
local seq, edited = nil, '0'
if id then
  local old = redis.call('HGET', KEYS[2], id)
  local body
  seq, edited, body = string.match(old, '^(%d+) %d+ (%d) (.*)$')
  if body == ARGV[2] then return {id, old} end
  edited = '1'
end
local event = tostring(redis.call('HINCRBY', KEYS[1], 'event', 1))
if not id then
  seq = tostring(redis.call('HINCRBY', KEYS[1], 'seq', 1))
  id = 'm' .. seq
  redis.call('HSET', KEYS[5], ARGV[1], id)
  redis.call('ZADD', KEYS[4], seq, id)
end
local entry = seq .. ' ' .. event .. ' ' .. edited .. ' ' .. ARGV[2]
redis.call('HSET', KEYS[2], id, entry)
redis.call('ZADD', KEYS[3], event, id)
return {id, entry}
