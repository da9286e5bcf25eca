// Calls the workspace with Slack's own client and prints what that client made of each answer, one JSON object a line.
import { WebClient } from '@slack/web-api';

const client = new WebClient(process.env.SLACK_BOT_TOKEN, {
  slackApiUrl: process.env.SLACK_API_URL,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});
const channel = process.env.CHANNEL;
const user = process.env.USER_ID;

async function step(name, call) {
  try {
    console.log(JSON.stringify({ name, ok: true, ...(await call()) }));
  } catch (error) {
    const { code, data, retryAfter } = error;
    console.log(JSON.stringify({ name, ok: false, code, error: data?.error ?? error.message, retryAfter,
      messages: data?.response_metadata?.messages }));
  }
}

const button = { type: 'button', action_id: 'ok', text: { type: 'plain_text', text: 'Approve' }, value: '1' };
let posted;
await step('auth', async () => ({ user: (await client.auth.test()).user_id }));
await step('post', async () => {
  posted = await client.chat.postMessage({
    channel,
    text: 'fallback',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*hello*' } }, { type: 'actions', elements: [button] }],
    metadata: { event_type: 'case', event_payload: { id: 'ESD-1' } },
  });
  return { ts: posted.ts, actionId: posted.message.blocks[1].elements[0].action_id };
});
await step('update', async () => ({ text: (await client.chat.update({ channel, ts: posted.ts, text: 'changed' })).text }));
await step('reply', async () => ({ thread: (await client.chat.postMessage({ channel, thread_ts: posted.ts, text: 're' })).message.thread_ts }));
await step('replies', async () => ({ texts: (await client.conversations.replies({ channel, ts: posted.ts })).messages.map((m) => m.text) }));
await step('history', async () => {
  const { messages } = await client.conversations.history({ channel, include_all_metadata: true, limit: 1 });
  return { replies: messages[0].reply_count, metadata: messages[0].metadata.event_payload.id };
});
await step('ephemeral', async () => ({ ts: (await client.chat.postEphemeral({ channel, user, text: 'hush' })).message_ts }));
await step('pages', async () => {
  const names = [];
  for await (const page of client.paginate('users.list', { limit: 1 })) names.push(...page.members.map((m) => m.name));
  return { names };
});
await step('email', async () => ({ email: (await client.users.lookupByEmail({ email: 'maria@example.com' })).user.profile.email }));
await step('direct', async () => ({ id: (await client.conversations.open({ users: user })).channel.id }));
await step('create', async () => ({ isPrivate: (await client.conversations.create({ name: 'made', is_private: true })).channel.is_private }));
await step('taken', async () => client.conversations.create({ name: 'made' }));
await step('home', async () => ({
  type: (await client.views.publish({ user_id: user, view: { type: 'home', blocks: [{ type: 'divider' }] } })).view.type,
}));
await step('trigger', async () => client.views.open({
  trigger_id: '1.2.3',
  view: { type: 'modal', title: { type: 'plain_text', text: 'M' }, blocks: [{ type: 'divider' }] },
}));
await step('blocks', async () => client.chat.postMessage({ channel, text: 'x', blocks: [{ type: 'section' }] }));
await step('upload', async () => {
  const { files } = await client.filesUploadV2({
    channel_id: channel, filename: 'notes.txt', title: 'Notes', file: Buffer.from('hello'), initial_comment: 'here' });
  return { title: files[0].files[0].title, size: files[0].files[0].size };
});
await step('react', async () => client.reactions.add({ channel, timestamp: posted.ts, name: 'eyes' }));
await step('unknown', async () => client.apiCall('chat.shout'));
await step('limited', async () => client.apiCall('team.info'));
