// A small app on Slack's own framework over Socket Mode. It says "ready" when it is connected and prints what it hears.
import bolt from '@slack/bolt';

const { App, SocketModeReceiver, LogLevel } = bolt;
const clientOptions = { slackApiUrl: process.env.SLACK_API_URL };
const receiver = new SocketModeReceiver({
  appToken: process.env.SLACK_APP_TOKEN,
  installerOptions: { clientOptions },
  logLevel: LogLevel.WARN,
});
const app = new App({ token: process.env.SLACK_BOT_TOKEN, receiver, clientOptions, logLevel: LogLevel.WARN });
const say = (what) => console.log(JSON.stringify(what));
const text = (words) => ({ type: 'plain_text', text: words });

app.command('/peer', async ({ command, ack, client }) => {
  await ack(`heard ${command.text}`);
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'peer',
      private_metadata: command.channel_id,
      title: text('Peer'),
      submit: text('Send'),
      blocks: [{ type: 'input', block_id: 'b', label: text('Title'), element: { type: 'plain_text_input', action_id: 'a' } }],
    },
  });
});
app.view('peer', async ({ view, ack, client }) => {
  const title = view.state.values.b.a.value;
  if (title.length < 3) {
    await ack({ response_action: 'errors', errors: { b: 'too short' } });
    return;
  }
  await ack();
  await client.chat.postMessage({
    channel: view.private_metadata,
    text: title,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: title } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'ok', text: text('Approve') }] },
    ],
  });
});
app.action('ok', async ({ ack, respond, body }) => {
  await ack();
  await respond({ replace_original: true, text: `approved by <@${body.user.id}>` });
});
app.message('hello', async ({ message, say: answer }) => answer({ text: 'hi', thread_ts: message.ts }));
app.event('app_home_opened', async ({ event }) => say({ home: event.user, tab: event.tab }));
app.event('app_mention', async ({ event, body }) => say({ mention: event.text, eventId: body.event_id }));
app.event('reaction_added', async ({ event }) => say({ reaction: event.reaction, on: event.item.ts }));
app.shortcut('from-message', async ({ shortcut, ack }) => {
  await ack();
  say({ shortcut: shortcut.callback_id, message: shortcut.message.text });
});
app.error(async (error) => say({ error: String(error) }));

await app.start();
say({ ready: true });
