-- Takes the partition's lease and the first entry of a case; the try is counted before it is made.
-- KEYS: lease, entries of the case, queue, tries. ARGV: token, lease ms, now, case.
redis.replicate_commands()
local entry = redis.call('LINDEX', KEYS[2], 0)
if not entry then
  redis.call('ZREM', KEYS[3], ARGV[4])
  return {'empty'}
end
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return {'busy'} end
local at = redis.call('ZSCORE', KEYS[3], ARGV[4])
if at and tonumber(at) > tonumber(ARGV[3]) then return {'waiting'} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {'entry', entry, tostring(redis.call('HINCRBY', KEYS[4], ARGV[4], 1))}
